import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const AnnouncementInput = z.object({ announcedOn: z.iso.date('Enter the day of the announcement') })

/**
 * Says on which day something market sensitive is announced: from then on its owner is asked to mark it anew. For whoever may
 * see its insiders; another day may be set at any time, and every day that was set stays in its story.
 */
export async function setAnnouncement(
  ctx: Ctx,
  id: string,
  { announcedOn }: z.infer<typeof AnnouncementInput>
): Promise<void> {
  demand(ctx, 'engagement.log')
  if (announcedOn < londonDay(ctx.now()))
    throw new RuleBroken('in-the-past', 'This day is over. Choose today or a later day', 'announcedOn')
  await inTransaction(ctx, (tx) => setIt(tx, id, announcedOn))
}

async function setIt(tx: Ctx, id: string, announced_on: string): Promise<void> {
  await findEngagement(tx, id, 'to-change')
  await itIsMarketSensitive(tx, id)
  const set = { announced_on, set_by: tx.actor.id, set_by_name: tx.actor.name, set_at: tx.now() }
  await tables<EngagementTables>(tx)
    .insertInto('engagements.announcement')
    .values({ engagement_id: id, ...set })
    .onConflict((on) => on.column('engagement_id').doUpdateSet(set))
    .execute()
  await recordEvent(tx, 'engagement.announcement-set', id, { day: announced_on })
}

async function itIsMarketSensitive(tx: Ctx, id: string): Promise<void> {
  const spells = await tables<EngagementTables>(tx)
    .selectFrom('engagements.insider_spell')
    .where('engagement_id', '=', id)
    .select('until_at')
    .execute()
  if (spells.length === 0) throw new NotFound('This list of insiders')
  if (spells.every(({ until_at }) => until_at !== null))
    throw new RuleBroken('not-market-sensitive', 'Nothing here is market sensitive any more', 'announcedOn')
}
