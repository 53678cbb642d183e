import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { type FoundEngagement, findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { readBusinesses } from '../read-lines/read-businesses.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { theTopicsAreKnown } from '../write-engagement/the-topics-are-known.ts'
import { writePassage } from '../write-engagement/write-passage.ts'
import { changePeople } from './change-people.ts'
import type { CorrectInput } from './correct-engagement.schema.ts'
import { whatWasChanged } from './what-was-changed.ts'

/**
 * Puts right what was entered wrongly: its title, place, topics, the businesses, and who was there. What it was before, who
 * changed it and why stay in its history; when it took place is changed by moving it, and never once it is held.
 */
export async function correctEngagement(ctx: Ctx, id: string, said: CorrectInput): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ title: said.title, place: said.place, reason: said.reason })
  await inTransaction(ctx, (tx) => putItRight(tx, id, said))
}

async function putItRight(tx: Ctx, id: string, said: CorrectInput): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  await itsPeopleChangeIt(tx, found)
  itIsNotCancelled(found)
  const was = await changeFields(tx, found, said)
  if (said.businesses) was.push(...(await changeBusinesses(tx, found, said.businesses)))
  const people = await changePeople(tx, found, said)
  const changed = whatWasChanged(
    was.map(({ words }) => words),
    people
  )
  if (!changed) throw new RuleBroken('nothing-changed', 'Nothing here differs from what stands. Change what was wrong')
  await writePassage(tx, id, { kind: 'note', words: `Put right: ${said.reason}\n${changed}` })
  await recordEvent(tx, 'engagement.corrected', id, {
    fields: [...new Set(was.map(({ field }) => field))],
    peopleGone: people.gone.length,
    peopleAdded: people.added.length
  })
}

type Was = { field: string; words: string }

async function changeFields(ctx: Ctx, found: FoundEngagement, { title, place, topics }: CorrectInput): Promise<Was[]> {
  if (topics?.length) await theTopicsAreKnown(ctx, topics)
  const now = {
    title: title ?? found.title,
    place: place ?? found.place,
    topics: topics ?? found.topics
  }
  await tables<EngagementTables>(ctx)
    .updateTable('engagements.engagement')
    .set(now)
    .where('id', '=', found.id)
    .execute()
  const topicsDiffer = [...now.topics].sort().join() !== [...found.topics].sort().join()
  return [
    ...(now.title !== found.title ? [{ field: 'title', words: `The title was “${found.title}”` }] : []),
    ...(now.place !== found.place ? [{ field: 'place', words: `The place was ${found.place ?? 'not said'}` }] : []),
    ...(topicsDiffer ? [{ field: 'topics', words: `The topics were ${found.topics.join(', ') || 'not said'}` }] : [])
  ]
}

async function changeBusinesses(ctx: Ctx, found: FoundEngagement, lines: string): Promise<Was[]> {
  const db = tables<EngagementTables>(ctx)
  const wanted = new Set((await readBusinesses(ctx, lines)).map(({ businessId }) => businessId))
  const parts = await db
    .selectFrom('engagements.part_of_business as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .where('p.engagement_id', '=', found.id)
    .orderBy('b.name')
    .select(['p.business_id', 'b.name'])
    .execute()
  const there = new Set(parts.map(({ business_id }) => business_id))
  const gone = [...there].filter((one) => !wanted.has(one))
  const added = [...wanted].filter((one) => !there.has(one))
  if (gone.length > 0)
    await db
      .deleteFrom('engagements.business_part')
      .where('engagement_id', '=', found.id)
      .where('business_id', 'in', gone)
      .execute()
  if (added.length > 0)
    await db
      .insertInto('engagements.business_part')
      .values(added.map((business_id) => ({ engagement_id: found.id, business_id, part: 'guest' as const })))
      .execute()
  if (gone.length + added.length === 0) return []
  return [
    { field: 'businesses', words: `The businesses were ${parts.map(({ name }) => name).join(', ') || 'not said'}` }
  ]
}
