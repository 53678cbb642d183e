import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { readPostcode } from './read-postcode.ts'

export type NationCode = 'england' | 'scotland' | 'wales' | 'northern-ireland'

export type Place = {
  postcode: string
  district: string
  town: string | null
  region: { code: string; name: string } | null
  nation: NationCode | null
  /** How it is known: from the district; from its area, all of which lies in one region; or not at all. */
  basis: 'district' | 'area' | 'unknown'
}

type Row = Omit<Place, 'postcode' | 'region'> & { code: string | null; name: string | null }

/**
 * Where a postcode, or its first half, is: ITL1 region and nation, from postcode districts. Undefined when it has not the
 * form of a postcode; nulls where the place is not known or not in the United Kingdom. A district across a border is given
 * whole to the side where most of it lies.
 */
export async function placeOf(ctx: Ctx, text: string): Promise<Place | undefined> {
  const read = readPostcode(text)
  if (!read) return undefined
  const { postcode, district, area } = read
  const row = await inTransaction(ctx, async (tx) => (await byDistrict(tx, district)) ?? (await byArea(tx, area)))
  if (!row) return { postcode, district, town: null, region: null, nation: null, basis: 'unknown' }
  const { code, name, town, nation, basis } = row
  return {
    postcode,
    district,
    town,
    region: code && name ? { code, name } : null,
    nation,
    basis: code ? basis : 'unknown'
  }
}

async function byDistrict(ctx: Ctx, district: string) {
  const found = await askTogether(
    ctx,
    sql<Row>`select d.town, r.code, r.name, d.nation_code as nation, 'district' as basis
    from government.postcode_district d left join government.region r on r.code = d.region_code
    where d.district = ${district}`,
    {}
  )
  return found[0]
}

/** Postcodes of large users and new districts are not in the list, but their area may lie in one region. */
async function byArea(ctx: Ctx, area: string) {
  const found = await askTogether(
    ctx,
    sql<Row>`select null as town, min(r.code) as code, min(r.name) as name, min(d.nation_code) as nation, 'area' as basis
    from government.postcode_district d left join government.region r on r.code = d.region_code
    where d.area = ${area} having count(*) > 0 and count(distinct d.region_code) = 1 and count(*) = count(d.region_code)`,
    {}
  )
  return found[0]
}
