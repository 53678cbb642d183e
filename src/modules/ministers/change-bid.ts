import type { Updateable } from 'kysely'
import { type Ctx, tables } from '../../platform/ctx.ts'
import type { MinisterTables } from './tables.ts'

/** Changes a bid that is in hand. */
export async function changeBid(
  ctx: Ctx,
  id: string,
  changes: Updateable<MinisterTables['ministers.bid']>
): Promise<void> {
  await tables<MinisterTables>(ctx).updateTable('ministers.bid').set(changes).where('id', '=', id).execute()
}
