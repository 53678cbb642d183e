import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import {
  type MarkingColumns,
  MarkingInput,
  markingInWords,
  noHigherMarking,
  remind,
  settleMarking
} from '../../government/index.ts'
import { type FoundEngagement, findEngagement } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { engagementHref } from '../links.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { putMarking } from './put-marking.ts'

export const ChangeMarking = z.object({
  /** The passage; nothing for the engagement as a whole. */
  passageId: z
    .union([z.literal(''), z.uuid('Select what is marked anew')])
    .optional()
    .transform((said) => said || undefined),
  reason: z
    .string({ error: 'Say why the marking changes' })
    .trim()
    .min(1, 'Say why the marking changes')
    .max(500, 'The reason must be 500 characters or fewer'),
  ...MarkingInput.shape
})
type Given = z.infer<typeof ChangeMarking>

/**
 * Marks an engagement or one of its passages anew after the event. What holds it more closely is done at once, and whatever was
 * drawn from it is held as closely; what would open it to anybody more waits for a second person who may change it.
 */
export async function changeMarking(ctx: Ctx, id: string, said: Given): Promise<{ waits: boolean }> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ reason: said.reason })
  return inTransaction(ctx, (tx) => markAnew(tx, id, said))
}

async function markAnew(tx: Ctx, id: string, said: Given): Promise<{ waits: boolean }> {
  const found = await findEngagement(tx, id, 'archived-too')
  await itsPeopleChangeIt(tx, found)
  const was = said.passageId ? await thePassage(tx, id, said.passageId) : found
  const becomes = await settled(tx, found, said)
  const wider = await opensItMore(tx, was, becomes)
  itDiffers(was, becomes)
  await nothingWaits(tx, id, said.passageId)
  await tables<EngagementTables>(tx)
    .insertInto('engagements.marking_change')
    .values({
      engagement_id: id,
      passage_id: said.passageId ?? null,
      way: wider ? 'lowered' : 'raised',
      reason: said.reason,
      was: markingInWords(was),
      becomes: markingInWords(becomes),
      columns: JSON.stringify(becomes),
      asked_by: tx.actor.id,
      asked_by_name: tx.actor.name,
      asked_at: tx.now(),
      ...(wider
        ? UNDECIDED
        : { ...UNDECIDED, decision: 'made' as const, decided_by_name: tx.actor.name, decided_at: tx.now() })
    })
    .execute()
  if (wider) await tellThem(tx, found)
  else await putMarking(tx, id, said.passageId ?? null, becomes)
  await recordEvent(tx, wider ? 'engagement.marking-asked' : 'engagement.marking-changed', id, {
    passageId: said.passageId ?? null,
    marking: becomes.marking
  })
  return { waits: wider }
}

/** Whoever owns it or attends may be the second person; its team finds it on its day. */
async function tellThem(ctx: Ctx, { id, title, owner_id }: FoundEngagement) {
  const there = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', id)
    .select('official_id')
    .execute()
  await remind(ctx, {
    to: [owner_id, ...there.map(({ official_id }) => official_id)],
    key: `marking-asked:${id}:${ctx.now().toISOString()}`,
    words: `${ctx.actor.name} asks you to agree to a lower marking: ${title}`,
    href: engagementHref(id)
  })
}

const UNDECIDED = { decision: null, decided_by: null, decided_by_name: null, decided_at: null }

async function thePassage(ctx: Ctx, engagementId: string, id: string) {
  const passage = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.passage')
    .where('id', '=', id)
    .where('engagement_id', '=', engagementId)
    .where('private_to', 'is', null)
    .selectAll()
    .executeTakeFirst()
  if (!passage) throw new NotFound('This passage')
  return passage
}

/** Its teams and whoever was there go on needing to know it, whatever it is marked. */
async function settled(ctx: Ctx, found: FoundEngagement, said: Given): Promise<MarkingColumns> {
  const there = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', found.id)
    .where('official_id', 'is not', null)
    .select(['official_id', 'team_id'])
    .execute()
  const teams = [found.owner_team_id, ...there.map(({ team_id }) => team_id), ...ctx.actor.teams]
  const marking = markingSaid(said)
  const namedPeople = [...said.namedPeople, ...there.map(({ official_id }) => official_id), found.owner_id]
  return settleMarking(
    ctx,
    { ...marking, namedPeople: namedPeople.flatMap((one) => one ?? []) },
    teams.flatMap((one) => one ?? [])
  )
}

type Was = MarkingColumns & { readers: string[] }

/** Whether anybody could read it afterwards who could not before, or whether a word that restricted its handling is gone. */
async function opensItMore(ctx: Ctx, was: Was, now: MarkingColumns): Promise<boolean> {
  if (was.marking !== 'OFFICIAL' && now.marking === 'OFFICIAL') return true
  if (was.handling.some((one) => one !== RELEASE && !now.handling.includes(one))) return true
  if (now.handling.includes(RELEASE) && !was.handling.includes(RELEASE)) return true
  if ((was.embargoed_until?.getTime() ?? 0) > Math.max(ctx.now().getTime(), now.embargoed_until?.getTime() ?? 0))
    return true
  if (was.readers.includes('staff')) return false
  const { rows } = await sql<{ readers: string[] }>`select platform.readers_of(${now.marking}, ${now.handling}::text[],
    ${now.visible_to_teams}::uuid[], ${now.named_people}::uuid[], null) as readers`.execute(openTx(ctx).db)
  return rows[0]?.readers.some((key) => !was.readers.includes(key)) ?? true
}

const RELEASE = 'FOR PUBLIC RELEASE'

function itDiffers(was: Was, now: MarkingColumns) {
  const of = ({ marking, handling, descriptors, embargoed_until, named_people }: MarkingColumns) =>
    [
      marking,
      handling,
      descriptors,
      embargoed_until?.toISOString(),
      marking === 'OFFICIAL' ? '' : [...named_people].sort()
    ].join('|')
  if (of(was) === of(now)) throw new RuleBroken('nothing-changed', 'It is marked so already. Change what was wrong')
}

async function nothingWaits(ctx: Ctx, id: string, passageId: string | undefined) {
  const waiting = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.marking_change')
    .where('engagement_id', '=', id)
    .where('passage_id', passageId ? '=' : 'is', passageId ?? null)
    .where('decision', 'is', null)
    .select('asked_by_name')
    .executeTakeFirst()
  if (waiting)
    throw new RuleBroken('change-waits', `${waiting.asked_by_name} has asked for another marking. Decide on that first`)
}
