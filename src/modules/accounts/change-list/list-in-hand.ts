import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { AccountTables } from '../tables.ts'

/** A list the reader may see: their own, or shared with a team of theirs. */
export async function listInHand(ctx: Ctx, id: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.saved_list')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('This list')
  return found
}
