import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { businessById, businessByNumber } from './business-by-id.ts'
import { businessSectors } from './business-sectors.ts'
import type { BusinessRecord } from './read-business.schema.ts'

/** A business with its sectors, by our id or its company number; the public sees the open facts of one on an open register. */
export async function readBusiness(ctx: Ctx, idOrNumber: string): Promise<BusinessRecord> {
  demand(ctx, 'business.find')
  return inTransaction(ctx, async (tx) => {
    const found = (await businessById(tx, idOrNumber)) ?? (await businessByNumber(tx, idOrNumber))
    if (!found) throw new NotFound('This business')
    const { id, name, number, town, status, live, kind, source, regionCode, primarySector, employeeBand, sourceOn } =
      found
    const ofGovernment = ctx.actor.kind === 'staff' || ctx.actor.kind === 'system'
    const sectors = await businessSectors(tx, id)
    return {
      id,
      name,
      number,
      town,
      status,
      live,
      kind,
      postcode: ofGovernment ? found.postcode : found.district,
      region: regionCode,
      sector: primarySector,
      employeeBand,
      source: { code: source, asOf: sourceOn },
      sectors: sectors.map(({ sector, frontier, basis, prefix, confidence, primary, note }) => ({
        sector,
        frontier,
        basis,
        prefix,
        confidence,
        primary,
        note
      }))
    }
  })
}
