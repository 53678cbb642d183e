import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { thePromise } from './the-promise.ts'

export const WithdrawInput = z.object({
  withdrawReason: z
    .string({ error: 'Say why it is withdrawn' })
    .trim()
    .min(1, 'Say why it is withdrawn')
    .max(500, 'The reason must be 500 characters or fewer')
})

/** Takes a promise back, with the reason: it is owed no longer, and stays in sight. */
export async function withdrawPromise(ctx: Ctx, id: string, said: z.infer<typeof WithdrawInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ withdrawReason: said.withdrawReason })
  await inTransaction(ctx, (tx) => takeItBack(tx, id, said))
}

async function takeItBack(tx: Ctx, id: string, said: z.infer<typeof WithdrawInput>): Promise<void> {
  await thePromise(tx, id)
  await tables<EngagementTables>(tx)
    .updateTable('engagements.promise')
    .set({ withdrawn_on: londonDay(tx.now()), withdraw_reason: said.withdrawReason })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'promise.withdrawn', id, {})
}
