import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const CancelInput = z.object({
  reason: z
    .string({ error: 'Say why it does not take place' })
    .trim()
    .min(1, 'Say why it does not take place')
    .max(500, 'The reason must be 500 characters or fewer')
})

/** Says that a planned engagement does not take place, and why. It stays in the record. */
export async function cancelEngagement(ctx: Ctx, id: string, { reason }: z.infer<typeof CancelInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ reason })
  await inTransaction(ctx, (tx) => callItOff(tx, id, { reason }))
}

async function callItOff(tx: Ctx, id: string, { reason }: z.infer<typeof CancelInput>): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  await itsPeopleChangeIt(tx, found)
  itIsNotCancelled(found)
  if (found.status === 'held') throw new RuleBroken('held', 'This has taken place, and cannot be cancelled')
  await tables<EngagementTables>(tx)
    .updateTable('engagements.engagement')
    .set({ status: 'cancelled', cancelled_at: tx.now(), cancel_reason: reason })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'engagement.cancelled', id, {})
}
