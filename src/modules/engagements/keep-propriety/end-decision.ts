import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

/** Says that a decision was taken: from tomorrow nobody is warned of it. */
export async function endDecision(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'propriety.keep')
  if (!z.uuid().safeParse(id).success) throw new NotFound('This decision')
  await inTransaction(ctx, (tx) => closeIt(tx, id))
}

async function closeIt(tx: Ctx, id: string): Promise<void> {
  const today = londonDay(tx.now())
  const db = tables<EngagementTables>(tx)
  const found = await db
    .selectFrom('engagements.live_decision')
    .where('id', '=', id)
    .select(['from_on', 'until_on'])
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('This decision')
  if (found.until_on && found.until_on <= today)
    throw new RuleBroken('ended', 'Somebody has said already that this was decided')
  const until_on = [today, found.from_on].sort().at(-1) ?? today
  await db.updateTable('engagements.live_decision').set({ until_on }).where('id', '=', id).execute()
  await recordEvent(tx, 'decision.ended', id, {})
}
