import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'
import type { AccountSummary } from './account-summary.ts'

/** The account a business belongs to today: its own, or that of the head of its group. Nothing for whoever may not see accounts. */
export async function accountOf(ctx: Ctx, businessId: string): Promise<AccountSummary | undefined> {
  if (!may(ctx, 'account.read') || !z.uuid().safeParse(businessId).success) return undefined
  return inTransaction(ctx, async (tx) => {
    const [account] = await askTogether(
      tx,
      tables<AccountTables>(tx)
        .selectFrom('accounts.account_summary')
        .selectAll()
        .where(
          sql<boolean>`business_id = coalesce((select group_id from register.group_member where business_id = ${businessId}), ${businessId}::uuid)`
        )
        .where('status', '<>', 'ended'),
      {}
    )
    return account
  })
}
