import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { CloseSite } from './close-site.schema.ts'

/** Says that a place of a business has closed; it stays on its record. */
export async function closeSite(ctx: Ctx, id: string, given: CloseSite): Promise<void> {
  demand(ctx, 'business.change')
  const { closedOn, reason } = CloseSite.parse(given)
  await inTransaction(ctx, async (tx) => {
    const closed = await tables<RegisterTables>(tx)
      .updateTable('register.site')
      .set({ closed_on: closedOn, closed_by_name: tx.actor.name, close_reason: reason })
      .where('id', '=', id)
      .where('closed_on', 'is', null)
      .returning(['business_id', 'name'])
      .executeTakeFirst()
    if (!closed) throw new NotFound('This open site')
    await recordEvent(tx, 'site.closed', closed.business_id, { site: id, name: closed.name, closedOn, reason })
  })
}
