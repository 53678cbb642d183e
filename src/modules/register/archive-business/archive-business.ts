import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { theBusiness } from '../the-business.ts'
import { ArchiveBusiness } from './archive-business.schema.ts'

/** Archives a business: it is found after all others, nothing may be added to it, and all that is on record stays. */
export async function archiveBusiness(ctx: Ctx, id: string, given: ArchiveBusiness): Promise<void> {
  demand(ctx, 'business.change')
  const { reason } = ArchiveBusiness.parse(given)
  await inTransaction(ctx, async (tx) => {
    const business = await theBusiness(tx, id)
    await tables<RegisterTables>(tx)
      .updateTable('register.business')
      .set({ archived_at: tx.now(), archived_by_name: tx.actor.name, archive_reason: reason, changed_at: tx.now() })
      .where('id', '=', business.id)
      .execute()
    await recordEvent(tx, 'business.archived', business.id, { reason })
  })
}
