import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { worksFor } from '../../government/index.ts'
import type { MinisterTables } from '../tables.ts'
import { findPublishedReturn } from './find-published-return.ts'

/** What is said to be missing in a published return: what waits for a second person, and what was decided. */
export async function loadLeftOut(ctx: Ctx, which: { department: string; quarterFrom: string; kind: string }) {
  demand(ctx, 'return.draft')
  return inTransaction(ctx, async (tx) => {
    const found = await findPublishedReturn(tx, which)
    const lines = await tables<MinisterTables>(tx)
      .selectFrom('ministers.left_out_line')
      .where('return_id', '=', found.id)
      .orderBy('outcome', (order) => order.desc().nullsFirst())
      .orderBy('proposed_at', 'desc')
      .orderBy('id', 'desc')
      .selectAll()
      .execute()
    return { ...found, theirs: await worksFor(tx, found.body.id), lines }
  })
}
