import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'

/** Brings an archived business back as it was. */
export async function restoreBusiness(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'business.change')
  await inTransaction(ctx, async (tx) => {
    const back = await tables<RegisterTables>(tx)
      .updateTable('register.business')
      .set({ archived_at: null, archived_by_name: null, archive_reason: null, changed_at: tx.now() })
      .where('id', '=', id)
      .where('archived_at', 'is not', null)
      .returning('archive_reason')
      .executeTakeFirst()
    if (!back) throw new NotFound('This archived business')
    await recordEvent(tx, 'business.restored', id, {})
  })
}
