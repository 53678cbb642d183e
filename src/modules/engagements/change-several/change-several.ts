import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { officialAtWork, remind } from '../../government/index.ts'
import { searchedHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { theTopicsAreKnown } from '../write-engagement/the-topics-are-known.ts'
import type { ChangeSeveral } from './change-several.schema.ts'
import { type NewOwner, type WouldChange, whatWouldChange } from './what-would-change.ts'

/**
 * Gives several engagements to another owner, adds a topic to them, or both: to all of them or to none. Each must be the actor’s
 * to change, and whoever takes them on must be able to read them; the new owner is told once, without their titles.
 */
export async function changeSeveral(ctx: Ctx, said: ChangeSeveral): Promise<{ changed: number }> {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, (tx) => changeThem(tx, said))
}

/** The same, looked at before anything is done. */
export async function previewSeveral(ctx: Ctx, said: ChangeSeveral): Promise<WouldChange[]> {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, async (tx) => whatWouldChange(tx, said.ids, await settled(tx, said)))
}

async function settled(tx: Ctx, { owner, topic }: ChangeSeveral) {
  if (topic) await theTopicsAreKnown(tx, [topic])
  return { owner: owner ? await officialAtWork(tx, owner, 'owner') : undefined, topic }
}

async function changeThem(tx: Ctx, said: ChangeSeveral): Promise<{ changed: number }> {
  const ids = [...new Set(said.ids)]
  const { owner, topic } = await settled(tx, said)
  await sql`select id from engagements.engagement where id = any (${`{${ids.join(',')}}`}::uuid[]) order by id for update`.execute(
    openTx(tx).db
  )
  const found = await whatWouldChange(tx, ids, { owner, topic })
  if (found.length < ids.length) throw new NotFound('One of these engagements')
  const out = found.find(({ leftOut }) => leftOut !== null)
  if (out) throw new RuleBroken('left-out', `“${out.title}” cannot be changed so: ${out.leftOut}`, 'ids')
  if (owner) await giveThem(tx, found, owner)
  if (topic) await addTopic(tx, found, topic)
  return { changed: found.length }
}

async function giveThem(tx: Ctx, found: readonly WouldChange[], owner: NewOwner): Promise<void> {
  const given = found.filter(({ ownerId }) => ownerId !== owner.id)
  const today = londonDay(tx.now())
  await sql`update engagements.engagement e set owner_id = ${owner.id}, owner_name = ${owner.name},
      owner_team_id = (select m.team_id from government.team_member_summary m where m.official_id = ${owner.id}
        and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today}) order by m.from_on desc, m.team_id limit 1)
    where e.id = any (${`{${given.map(({ id }) => id).join(',')}}`}::uuid[])`.execute(openTx(tx).db)
  for (const { id, ownerId } of given)
    await recordEvent(tx, 'engagement.owner-changed', id, { from: ownerId, to: owner.id })
  await remind(tx, {
    to: [owner.id],
    key: `given:${given[0]?.id}:${tx.now().toISOString()}`,
    words: given.length === 1 ? 'An engagement is yours now' : `${given.length} engagements are yours now`,
    href: searchedHref({ view: 'mine', q: '' })
  })
}

async function addTopic(tx: Ctx, found: readonly WouldChange[], topic: string): Promise<void> {
  const lacking = found.filter(({ topics }) => !topics.includes(topic)).map(({ id }) => id)
  await sql`update engagements.engagement e set topics = e.topics || ${topic}::text
    where e.id = any (${`{${lacking.join(',')}}`}::uuid[])`.execute(openTx(tx).db)
  for (const id of lacking) await recordEvent(tx, 'engagement.topic-added', id, { topic })
}
