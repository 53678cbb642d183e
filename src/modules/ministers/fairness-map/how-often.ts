import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { concentrationOf } from './concentration-of.ts'
import type { AskedOfFairness } from './fairness-map.schema.ts'
import type { KeptCount } from './kept-count.ts'
import { metIn } from './met-in.ts'

const TOP = 10

type Counted = { year: number | null; times: number; organisations: number; matched: number }

/** How many organisations were met how often, in all and in each year, and the ten met most. */
export async function howOften(ctx: Ctx, asked: AskedOfFairness, { isKept, meetings }: KeptCount) {
  const { db } = openTx(ctx)
  const { rows } = await sql<Counted>`
    with met as materialized (${metIn(asked, isKept)}), often as (
      select year, who, sum(times)::int as times, bool_or(business_id is not null) as matched from met where year is not null group by 1, 2
      union all select null, who, sum(times)::int, bool_or(business_id is not null) from met group by who)
    select year, times, count(*)::int as organisations, (count(*) filter (where matched))::int as matched
    from often group by 1, 2`.execute(db)
  const top = await sql<{ name: string; businessId: string | null; times: number }>`
    with met as (${metIn(asked, isKept, asked.year)}), most as (
      select who, business_id, min(organisation) as organisation, sum(times)::int as times from met group by who, business_id
        order by times desc, who limit ${TOP})
    select coalesce(b.name, most.organisation) as name, business_id as "businessId", times
    from most left join register.business_summary b on b.id = most.business_id order by times desc, 1`.execute(db)
  const years = [...new Set(rows.flatMap(({ year }) => year ?? []))].sort((a, b) => a - b)
  const shown = rows.filter(({ year }) => year === (asked.year ?? null))
  return {
    concentration: concentrationOf(shown),
    byYear: years.map((year) => ({ year, ...concentrationOf(rows.filter((row) => row.year === year)) })),
    top: top.rows,
    meetings: meetings.filter(isAsked(asked)).reduce((sum, one) => sum + one.meetings, 0),
    matched: shown.reduce((sum, { times, matched }) => sum + times * matched, 0)
  }
}

const isAsked =
  ({ year, source }: AskedOfFairness) =>
  (one: KeptCount['meetings'][number]) =>
    (year === undefined || one.year === year) && (source === 'all' || one.own === (source === 'own'))
