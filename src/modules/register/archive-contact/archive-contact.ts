import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { ArchiveContact } from './archive-contact.schema.ts'

/** Archives a person who has gone: no list offers them any more, and every record of them stays. */
export async function archiveContact(ctx: Ctx, id: string, given: ArchiveContact): Promise<void> {
  demand(ctx, 'contact.keep')
  const { reason } = ArchiveContact.parse(given)
  await inTransaction(ctx, async (tx) => {
    const gone = await tables<RegisterTables>(tx)
      .updateTable('register.contact')
      .set({ archived_at: tx.now(), archived_by_name: tx.actor.name, archive_reason: reason, is_first: false })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .returning(['business_id', 'name'])
      .executeTakeFirst()
    if (!gone) throw new NotFound('This person')
    await recordEvent(tx, 'contact.archived', gone.business_id, { contact: id, reason })
  })
}
