import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { CloseSite } from './close-site.schema.ts'

/** Closes a place where a business worked, as of today: it stays on record with who closed it and why, and counts no more. */
export async function closeSite(ctx: Ctx, siteId: string, given: CloseSite): Promise<void> {
  demand(ctx, 'business.change')
  const { reason } = CloseSite.parse(given)
  await inTransaction(ctx, async (tx) => {
    const site = await theSite(tx, siteId)
    await tables<RegisterTables>(tx)
      .updateTable('register.site')
      .set({ closed_on: londonDay(tx.now()), closed_by_name: tx.actor.name, close_reason: reason })
      .where('id', '=', siteId)
      .execute()
    await recordEvent(tx, 'site.closed', site.business_id, { site: siteId, name: site.name, reason })
  })
}

async function theSite(ctx: Ctx, id: string) {
  const site = await tables<RegisterTables>(ctx)
    .selectFrom('register.site')
    .select(['business_id', 'name', 'closed_on', 'closed_by_name'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!site) throw new NotFound('This site')
  if (site.closed_on) throw new Conflict(`${site.closed_by_name} has closed ${site.name} already`)
  return site
}
