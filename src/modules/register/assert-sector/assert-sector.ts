import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { officeBySector } from '../../sector-offices/index.ts'
import { recordEvent } from '../record-event.ts'
import type { RegisterTables } from '../tables.ts'
import { AssertSector } from './assert-sector.schema.ts'

/**
 * Says which sector a business is in, because the firm says so or an official knows: SIC codes alone cannot prove several
 * sectors. Saying it again replaces what was said of that sector; a primary one replaces the primary that was asserted before.
 */
export async function assertSector(ctx: Ctx, businessId: string, given: AssertSector): Promise<void> {
  demand(ctx, 'business.assert-sector')
  const input = AssertSector.parse(given)
  await inTransaction(ctx, async (tx) => {
    await theSectorExists(tx, input.sector)
    await theBusinessIsKnown(tx, businessId)
    await withdrawWhatThisReplaces(tx, businessId, input)
    await tables<RegisterTables>(tx)
      .insertInto('register.sector_assertion')
      .values({
        business_id: businessId,
        sector: input.sector,
        frontier: input.frontier ?? null,
        basis: input.basis,
        confidence: input.confidence,
        is_primary: input.primary,
        reason: input.reason,
        asserted_by: ctx.actor.id,
        asserted_by_name: ctx.actor.name,
        asserted_at: ctx.now(),
        withdrawn_by: null,
        withdrawn_at: null
      })
      .execute()
    if (input.primary)
      await tables<RegisterTables>(tx)
        .updateTable('register.business')
        .set({ primary_sector: input.sector, primary_frontier: input.frontier ?? null, changed_at: ctx.now() })
        .where('id', '=', businessId)
        .execute()
    const { sector, basis, primary, reason } = input
    await recordEvent(tx, 'business.sector-asserted', businessId, {
      sector,
      frontier: input.frontier ?? null,
      basis,
      primary,
      reason
    })
  })
}

async function theSectorExists(ctx: Ctx, code: string) {
  if (!(await officeBySector(ctx, code)))
    throw new RuleBroken('sector-unknown', 'Select a sector from the list', 'sector')
}

async function theBusinessIsKnown(ctx: Ctx, id: string) {
  const found = await tables<RegisterTables>(ctx)
    .selectFrom('register.business_summary')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('This business')
}

async function withdrawWhatThisReplaces(
  ctx: Ctx,
  businessId: string,
  { sector, frontier, primary }: ReturnType<typeof AssertSector.parse>
) {
  await tables<RegisterTables>(ctx)
    .updateTable('register.sector_assertion')
    .set({ withdrawn_by: ctx.actor.id, withdrawn_at: ctx.now() })
    .where('business_id', '=', businessId)
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('sector', '=', sector), eb('frontier', 'is not distinct from', frontier ?? null)]),
        ...(primary ? [eb('is_primary', '=', true)] : [])
      ])
    )
    .execute()
}
