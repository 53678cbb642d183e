import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { AccountTables } from '../tables.ts'

/** Closes a list for everybody it was shared with; only its owner can. */
export async function closeList(ctx: Ctx, listId: string): Promise<void> {
  demand(ctx, 'list.keep')
  await inTransaction(ctx, (tx) => closeIt(tx, listId))
}

async function closeIt(tx: Ctx, listId: string): Promise<void> {
  const closed = await tables<AccountTables>(tx)
    .updateTable('accounts.saved_list')
    .set({ ended_at: tx.now() })
    .where('id', '=', listId)
    .where('owner_id', '=', tx.actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (closed.numUpdatedRows === 0n) throw new NotFound('A list of yours')
  await recordEvent(tx, 'saved-list.ended', listId, {})
}
