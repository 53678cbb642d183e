import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'

const OFFERED = 20

/** People at the business who can be written to, the first contact first. */
export const contactsToAsk = (ctx: Ctx, businessId: string) =>
  inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('register.contact_summary')
      .where('business_id', '=', businessId)
      .where('archived', '=', false)
      .where('email', 'is not', null)
      .orderBy('is_first', 'desc')
      .orderBy('name')
      .limit(OFFERED)
      .select(['name', 'email', 'role'])
      .execute()
  )
