import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

/** Takes a resting account up again: from now on its tier says again how often somebody must be in touch. */
export async function resumeAccount(ctx: Ctx, accountId: string): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => takeItUp(tx, accountId))
}

async function takeItUp(tx: Ctx, accountId: string): Promise<void> {
  await theyLookAfterIt(tx, accountId)
  const account = await accountInHand(tx, accountId)
  if (account.status !== 'dormant') throw new RuleBroken('not-resting', 'This account does not rest')
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ status: 'active', dormant_reason: null })
    .where('id', '=', accountId)
    .execute()
  await recordEvent(tx, 'account.resumed', accountId, {})
}
