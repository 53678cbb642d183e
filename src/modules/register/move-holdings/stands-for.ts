import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { RegisterTables } from '../tables.ts'

/** The record that stands for this one since a merge; undefined while it stands for itself. */
export async function standsFor(ctx: Ctx, businessId: string): Promise<string | undefined> {
  return inTransaction(ctx, async (tx) => {
    const [found] = await askTogether(
      tx,
      tables<RegisterTables>(tx)
        .selectFrom('register.business_merged')
        .select('stands_for')
        .where('id', '=', businessId),
      {}
    )
    return found?.stands_for
  })
}
