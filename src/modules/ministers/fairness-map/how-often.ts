import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { concentrationOf } from './concentration-of.ts'
import type { AskedOfFairness } from './fairness-map.schema.ts'
import { metIn } from './met-in.ts'

const TOP = 10

type Counted = { year: number | null; times: number; organisations: number }

/** How many organisations were met how often, in all and in each year, and the ten met most. */
export async function howOften(ctx: Ctx, asked: AskedOfFairness) {
  const { db } = openTx(ctx)
  const { rows } = await sql<Counted>`
    with met as (${metIn(asked)}), times as (
      select extract(year from held_from)::int as year, who, count(*)::int as times from met where held_from is not null group by 1, 2
      union all select null, who, count(*)::int from met group by who)
    select year, times, count(*)::int as organisations from times group by 1, 2`.execute(db)
  const top = await sql<{ name: string; businessId: string | null; times: number }>`
    with met as (${metIn(asked)}), most as (
      select who, business_id, min(organisation) as organisation, count(*)::int as times from met group by who, business_id
        order by times desc, who limit ${TOP})
    select coalesce(b.name, most.organisation) as name, business_id as "businessId", times
    from most left join register.business_summary b on b.id = most.business_id order by times desc, 1`.execute(db)
  const sums = await sql<{ meetings: number; matched: number }>`
    with met as (${metIn(asked)})
    select count(distinct meeting_id)::int as meetings, count(business_id)::int as matched from met`.execute(db)
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  return {
    concentration: concentrationOf(rows.filter(({ year }) => year === null)),
    byYear: years.map((year) => ({ year, ...concentrationOf(rows.filter((row) => row.year === year)) })),
    top: top.rows,
    meetings: sums.rows[0]?.meetings ?? 0,
    matched: sums.rows[0]?.matched ?? 0
  }
}
