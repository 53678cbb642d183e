import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict } from '../../../platform/errors.ts'
import type { GivenRow } from './give-rows.ts'
import { moveRows } from './move-rows.ts'

/** Takes back what a split gave away, from whoever holds it now, to the records it belonged to. */
export async function takeBackRows(ctx: Ctx, given: readonly GivenRow[], holder: string): Promise<void> {
  demand(ctx, 'business.merge')
  await inTransaction(ctx, async (tx) => {
    for (const { table, column, id, home } of given)
      if ((await moveRows(tx, { table, column, ids: [id] }, holder, home)) === 0)
        throw new Conflict('Something of this split was moved on since. Undo what came later first')
  })
}
