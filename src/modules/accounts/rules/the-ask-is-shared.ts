import { type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { AccountTables } from '../tables.ts'

export async function theAskIsShared(ctx: Ctx, accountId: string, exchangeId: string) {
  const shared = await tables<AccountTables>(ctx)
    .selectFrom('accounts.shared_ask')
    .where('exchange_id', '=', exchangeId)
    .where('account_id', '=', accountId)
    .where('withdrawn_at', 'is', null)
    .select('exchange_id')
    .executeTakeFirst()
  if (!shared) throw new RuleBroken('not-shared', 'The firm does not see this ask. Share it first')
}
