import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { DecideOrganisation } from './decide-organisation.schema.ts'

/** A person says which business an organisation's name stands for in published meetings, or that it is on no register. It holds for every file to come. */
export async function decideOrganisation(ctx: Ctx, given: DecideOrganisation): Promise<{ meetings: number }> {
  demand(ctx, 'meetings.match')
  const { organisation, business } = DecideOrganisation.parse(given)
  const businessId = business === 'none' ? null : business
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    if (businessId) await theBusinessIsKnown(tx, businessId)
    const decided = {
      business_id: businessId,
      decided_by: tx.actor.id,
      decided_by_name: tx.actor.name,
      decided_at: tx.now()
    }
    await db
      .insertInto('ministers.known_organisation')
      .values({ name: organisation, ...decided })
      .onConflict((oc) => oc.column('name').doUpdateSet(decided))
      .execute()
    const changed = await db
      .updateTable('ministers.attendance')
      .set({
        match: businessId ? 'matched' : 'not-on-register',
        business_id: businessId,
        probability: businessId ? 1 : null,
        matched_by_name: tx.actor.name,
        matched_at: tx.now()
      })
      .where('organisation', '=', organisation)
      .where('match', '!=', 'person')
      .executeTakeFirst()
    const meetings = Number(changed.numUpdatedRows)
    if (meetings === 0) throw new RuleBroken('organisation-unknown', `No published meeting names “${organisation}”`)
    await recordEvent(tx, 'organisation.decided', organisation, { businessId, attendances: meetings })
    return { meetings }
  })
}

async function theBusinessIsKnown(ctx: Ctx, id: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('register.business_summary')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found)
    throw new RuleBroken('business-unknown', 'That business is no longer on the register. Choose another', 'business')
}
