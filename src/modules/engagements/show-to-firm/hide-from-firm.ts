import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { theySpeakWithTheFirm } from '../they-speak-with-the-firm.ts'

export const HideFromFirm = z.object({ businessId: z.uuid('Select the firm') })

/** Shows a meeting to a firm no longer. What the firm wrote to it stays in the record. */
export async function hideFromFirm(ctx: Ctx, id: string, { businessId }: z.infer<typeof HideFromFirm>): Promise<void> {
  demand(ctx, 'engagement.show-to-firm')
  await inTransaction(ctx, (tx) => takeItBack(tx, id, businessId))
}

async function takeItBack(tx: Ctx, id: string, businessId: string) {
  await theySpeakWithTheFirm(tx, await findEngagement(tx, id, 'to-change'), businessId)
  const { numUpdatedRows } = await tables<EngagementTables>(tx)
    .updateTable('engagements.shown_meeting')
    .set({ hidden_at: tx.now(), hidden_by_name: tx.actor.name })
    .where('engagement_id', '=', id)
    .where('business_id', '=', businessId)
    .where('hidden_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new RuleBroken('not-shown', 'This is not shown to that firm')
  await recordEvent(tx, 'engagement.hidden-from-firm', id, { businessId })
}
