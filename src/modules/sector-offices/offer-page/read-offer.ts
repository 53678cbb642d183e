import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'

export type OfferLine = { sizeBand: string; title: string; words: string; basis: string }

/** What businesses get today, by their size; with a sector, also what only its office offers. */
export async function readOffer(ctx: Ctx, sectorCode: string | null): Promise<OfferLine[]> {
  const today = londonDay(ctx.now())
  return inTransaction(ctx, (tx) =>
    tables<SectorOfficeTables>(tx)
      .selectFrom('sector_offices.offer')
      .where((eb) => eb.or([eb('sector_code', 'is', null), eb('sector_code', '=', sectorCode)]))
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
      .orderBy('position')
      .select(['size_band as sizeBand', 'title', 'words', 'basis'])
      .execute()
  )
}
