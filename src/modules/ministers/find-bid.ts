import { type Ctx, tables } from '../../platform/ctx.ts'
import { NotFound } from '../../platform/errors.ts'
import type { MinisterTables } from './tables.ts'

/** A bid by its reference, locked so that two answers at once cannot both be given. */
export async function findBid(ctx: Ctx, reference: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.bid')
    .where('reference', '=', reference)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound('This bid')
  return found
}
export type FoundBid = Awaited<ReturnType<typeof findBid>>
