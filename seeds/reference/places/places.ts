import type { Ctx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from './upsert-rows.ts'

const NATIONS = [
  { code: 'england', name: 'England', gss_code: 'E92000001', bank_holiday_division: 'england-and-wales' },
  { code: 'scotland', name: 'Scotland', gss_code: 'S92000003', bank_holiday_division: 'scotland' },
  { code: 'wales', name: 'Wales', gss_code: 'W92000004', bank_holiday_division: 'england-and-wales' },
  {
    code: 'northern-ireland',
    name: 'Northern Ireland',
    gss_code: 'N92000002',
    bank_holiday_division: 'northern-ireland'
  }
]

const REGIONS = [
  ['TLC', 'North East', 'E12000001', 'england'],
  ['TLD', 'North West', 'E12000002', 'england'],
  ['TLE', 'Yorkshire and The Humber', 'E12000003', 'england'],
  ['TLF', 'East Midlands', 'E12000004', 'england'],
  ['TLG', 'West Midlands', 'E12000005', 'england'],
  ['TLH', 'East of England', 'E12000006', 'england'],
  ['TLI', 'London', 'E12000007', 'england'],
  ['TLJ', 'South East', 'E12000008', 'england'],
  ['TLK', 'South West', 'E12000009', 'england'],
  ['TLL', 'Wales', 'W92000004', 'wales'],
  ['TLM', 'Scotland', 'S92000003', 'scotland'],
  ['TLN', 'Northern Ireland', 'N92000002', 'northern-ireland']
] as const

const nationOf = new Map<string | null, string>(REGIONS.map(([code, , , nation]) => [code, nation]))

export const places = {
  name: 'nations, regions, postcode districts and local authorities',
  async run(ctx: Ctx) {
    await upsertRows(
      ctx,
      'government.nation',
      ['code'],
      NATIONS.map((nation, position) => ({ ...nation, position }))
    )
    await upsertRows(
      ctx,
      'government.region',
      ['code'],
      REGIONS.map(([code, name, gss_code, nation_code], position) => ({ code, name, gss_code, nation_code, position }))
    )
    await upsertRows(ctx, 'government.postcode_district', ['district'], districts())
    await upsertRows(
      ctx,
      'government.local_authority',
      ['code'],
      readRows(new URL('local-authorities.csv', import.meta.url))
    )
  }
}

// The nation follows from the region: the source's own country column is wrong for seven border districts.
const districts = () =>
  readRows(new URL('postcode-districts.csv', import.meta.url)).map(
    ({ district = '', town = null, region_code = null }) => ({
      district,
      area: /^[A-Z]+/.exec(district ?? '')?.[0] ?? '',
      town,
      region_code,
      nation_code: nationOf.get(region_code) ?? null
    })
  )
