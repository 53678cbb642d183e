import { type Ctx, tables } from '../../../platform/ctx.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { AccountTables } from '../tables.ts'

/** A proposal that waits for its decision. */
export async function proposalInHand(ctx: Ctx, id: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.proposal')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('This proposal')
  if (found.decision) throw new Conflict(`${found.decided_by_name} has decided on this proposal already`)
  return found
}
