import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { RegisterTables } from '../tables.ts'

/** Takes “ask first” from whoever had it, before another gets it. */
export async function onlyOneIsAskedFirst(ctx: Ctx, businessId: string) {
  await tables<RegisterTables>(ctx)
    .updateTable('register.contact')
    .set({ is_first: false, changed_at: ctx.now() })
    .where('business_id', '=', businessId)
    .where('is_first', '=', true)
    .execute()
}
