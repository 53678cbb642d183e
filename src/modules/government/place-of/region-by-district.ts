import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

type Row = { district: string; area: string; region: string | null }

/**
 * The region of a postcode district by the same rule as `placeOf`, for very many: the list is read once, and answers from
 * memory. Null where the region is not known.
 */
export async function regionByDistrict(ctx: Ctx): Promise<(district: string) => string | null> {
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<Row>`select district, area, region_code as region from government.postcode_district`.execute(openTx(tx).db)
  )
  const districts = new Map(rows.map(({ district, region }) => [district, region]))
  const areas = new Map<string, Set<string | null>>()
  for (const { area, region } of rows) areas.set(area, (areas.get(area) ?? new Set()).add(region))
  return (district) => {
    const known = districts.get(district)
    return known === undefined ? onlyOne(areas.get(/^[A-Z]+/.exec(district)?.[0] ?? '')) : known
  }
}

/** New districts and those of large users are not in the list, but their area may lie in one region. */
const onlyOne = (regions: Set<string | null> | undefined) => (regions?.size === 1 ? ([...regions][0] ?? null) : null)
