import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import type { AccountTables } from '../tables.ts'

/** The account an operation is about, locked until it is done; one that has ended is changed no more. */
export async function accountInHand(ctx: Ctx, accountId: string) {
  const account = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account')
    .selectAll()
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  if (!account) throw new NotFound('This account')
  if (account.ended_on) throw new RuleBroken('account-ended', 'This account has ended, and is kept as it was')
  return account
}
