import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../platform/errors.ts'
import type { MinisterTables } from './tables.ts'

/** A request for information that is still open, locked so that it is answered once. */
export async function findRequest(ctx: Ctx, reference: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.information_request')
    .where('reference', '=', reference)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('This request')
  if (found.status === 'answered')
    throw new RuleBroken('request-answered', `${found.answered_by_name} has answered this request already`)
  return found
}
