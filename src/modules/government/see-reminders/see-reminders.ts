import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GovernmentTables } from '../tables.ts'

/** Takes what the reader has read off the bell: everything up to now. */
export async function seeReminders(ctx: Ctx): Promise<void> {
  demand(ctx, 'work.see')
  await inTransaction(ctx, (tx) => seeIt(tx))
}

async function seeIt(tx: Ctx): Promise<void> {
  const seen = await tables<GovernmentTables>(tx)
    .updateTable('government.reminder')
    .set({ seen_at: tx.now() })
    .where('official_id', '=', tx.actor.id)
    .where('seen_at', 'is', null)
    .executeTakeFirst()
  if (seen.numUpdatedRows > 0n)
    await audit(tx, 'reminders.seen', tx.actor.id, { reminders: Number(seen.numUpdatedRows) })
}
