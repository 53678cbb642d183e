import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'

/**
 * Says how near a business is to government, from 0 (as most) to 9: those above 0 are found before others. For modules that
 * manage relationships, in the transaction in which the relationship begins, changes or ends.
 */
export async function keepProminence(ctx: Ctx, businessId: string, prominence: number): Promise<void> {
  demand(ctx, 'business.change')
  await inTransaction(ctx, async (tx) => {
    const done = await tables<RegisterTables>(tx)
      .updateTable('register.business')
      .set({ prominence })
      .where('id', '=', businessId)
      .executeTakeFirst()
    if (done.numUpdatedRows === 0n) throw new NotFound('This business')
    await recordEvent(tx, 'business.prominence-set', businessId, { prominence })
  })
}
