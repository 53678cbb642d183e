import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { AskedOfFairness } from './fairness-map.schema.ts'
import { metIn } from './met-in.ts'

export type Side = 'sector' | 'size' | 'region' | 'kind'
export type Counted = { side: Side; code: string | null; attendances: number; businesses: number }
export type Large = { side: Side; code: string | null; large: number; largeMet: number }

const SIDES = sql`case when grouping(sector) = 0 then 'sector' when grouping(size) = 0 then 'size' when grouping(region) = 0 then 'region' else 'kind' end as side,
  coalesce(sector, size, region, kind) as code`

/** The matched businesses that were met, by each side of the register; organisations of no register by the words of their name. */
export async function whoIsMet(ctx: Ctx, asked: AskedOfFairness, isKept: boolean): Promise<Counted[]> {
  const { rows } = await sql<Counted>`
    with met as (${metIn(asked, isKept, asked.year)}), known as (
      select met.who, met.business_id, met.times, b.primary_sector as sector, b.employee_band as size, b.region_code as region,
        coalesce(b.kind, met.kind) as kind
      from (select who, business_id, kind, sum(times) as times from met group by 1, 2, 3) met
        left join register.business_summary b on b.id = met.business_id)
    select ${SIDES}, coalesce(case when grouping(kind) = 0 then sum(times) else sum(times) filter (where business_id is not null) end, 0)::int as attendances,
      (case when grouping(kind) = 0 then count(distinct who) else count(distinct business_id) end)::int as businesses
    from known group by grouping sets ((sector), (size), (region), (kind))`.execute(openTx(ctx).db)
  return rows
}

/** The large employers of the register, and how many of them were met: themselves, or another business of their group. */
export async function whoCouldBeMet(ctx: Ctx, asked: AskedOfFairness, isKept: boolean): Promise<Large[]> {
  const { rows } = await sql<Large>`
    with met as (select distinct coalesce(g.group_id, m.business_id) as unit
        from (select distinct business_id from (${metIn(asked, isKept, asked.year)}) met where business_id is not null) m
        left join register.group_member g on g.business_id = m.business_id),
    large as (
      select b.id, b.primary_sector as sector, b.employee_band as size, b.region_code as region, b.kind,
        exists (select from met where met.unit = coalesce(g.group_id, b.id)) as was_met
      from register.business_summary b join register.employee_band_summary e on e.code = b.employee_band and e.least >= 250
        left join register.group_member g on g.business_id = b.id
      where b.employee_band is not null and b.live)
    select ${SIDES}, count(*)::int as large, count(*) filter (where was_met)::int as "largeMet"
    from large group by grouping sets ((sector), (size), (region), (kind))`.execute(openTx(ctx).db)
  return rows
}
