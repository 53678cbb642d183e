import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

export const PauseAccount = z.object({
  pauseReason: z
    .string({ error: 'Say why it rests' })
    .trim()
    .min(1, 'Say why it rests')
    .max(300, 'The reason must be 300 characters or fewer')
})

/** Lets an account rest: its team stays and answers, but nobody need be in touch, and it does not go cold until it is resumed. */
export async function pauseAccount(ctx: Ctx, accountId: string, input: z.infer<typeof PauseAccount>): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => letItRest(tx, accountId, input))
}

async function letItRest(tx: Ctx, accountId: string, { pauseReason }: z.infer<typeof PauseAccount>): Promise<void> {
  await theyLookAfterIt(tx, accountId)
  const account = await accountInHand(tx, accountId)
  if (account.status === 'dormant') throw new RuleBroken('rests-already', 'This account rests already', 'pauseReason')
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ status: 'dormant', dormant_reason: pauseReason })
    .where('id', '=', accountId)
    .execute()
  await recordEvent(tx, 'account.paused', accountId, {})
}
