import { type RawBuilder, sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { FoundRow } from './found-row.ts'
import type { Place } from './place-in-list.ts'
import type { ReadQuery } from './read-query.ts'

export type Narrowed = {
  /** The cells the filters allow; null for all. */
  cells: readonly string[] | null
  /** SQL that holds of a business `b` that the filters of other modules allow. */
  allowed?: RawBuilder<unknown>
  /** Businesses the reader works with, which come before others. */
  mine?: readonly string[]
  bound: number
  /** What looks alike is looked for where fewer than these are found. */
  least?: number
}

/** What is searched for, as SQL that yields `business_id`, `tier` and `matched_name`. */
export function searched({ numbers, postcodes, begins, wholeNames, words, given }: ReadQuery, narrowed: Narrowed) {
  const { cells, mine = [], bound, least = 5 } = narrowed
  return sql`register.search_business(${numbers}::text[], ${postcodes.map(({ from }) => from)}::text[], ${postcodes.map(({ to }) => to)}::text[],
    ${begins}, ${wholeNames}::text[], ${words}, ${given}::text[], ${cells}::bigint[], ${[...mine]}::uuid[], ${bound}, ${least})`
}

/**
 * Exact number or whole name first; then, the ended last, those that government manages or the reader works with, what begins
 * so, what has the words, what looks alike; large before small.
 */
export async function matchingBusinesses(
  ctx: Ctx,
  query: ReadQuery,
  narrowed: Narrowed,
  after: Place | undefined,
  limit: number
): Promise<FoundRow[]> {
  const { mine = [], allowed } = narrowed
  const found = await sql<FoundRow>`
    with matches as (
      select coalesce(g.stands_for, m.business_id) as business_id, min(m.tier) as best,
        (array_agg(coalesce(m.matched_name, o.name) order by m.tier))[1] as matched
      from ${searched(query, narrowed)} m left join register.business_merged g on g.id = m.business_id
        left join register.business o on o.id = g.id group by 1
    ), measured as (
      select b.id, m.best, m.matched, b.name, s.live and b.archived_at is null as live,
        (b.prominence > 0 or b.id = any (${[...mine]}::uuid[])) and m.best < 7 as near, coalesce(-e.position, 0) as size,
        (1000 - 1000 * greatest(similarity(b.core, ${query.core}), similarity(coalesce(m.matched, ''), ${query.core})))::int as far
      from matches m join register.business b on b.id = m.business_id join register.status s on s.code = b.status
        left join register.employee_band e on e.code = b.employee_band
      ${allowed ? sql`where ${allowed}` : sql``}
    ), ranked as (
      select *, array[case when best < 2 then 0 else 1 end, case when live then 0 else 1 end, case when near then 0 else 1 end, best,
        case when best >= 7 then far else size end, case when best >= 7 then size else far end] as place
      from measured
    ), shown as (
      select * from ranked ${after ? sql`where (place, name collate "C", id) > (${after.order}::int[], ${after.name}, ${after.id}::uuid)` : sql``}
      order by place, name collate "C", id limit ${limit}
    )
    select s.id, b.name, b.number, b.postcode, b.district, b.town, b.primary_sector as sector, o.sector as "sectorName",
      case when b.archived_at is null then b.status else 'archived' end as status,
      case when b.archived_at is null then st.title else 'Archived' end as "statusTitle", s.live, s.matched, s.far, s.place as "order"
    from shown s join register.business b on b.id = s.id join register.status st on st.code = b.status
      left join sector_offices.office_summary o on o.sector_code = b.primary_sector
    order by s.place, s.name collate "C", s.id`.execute(openTx(ctx).db)
  return found.rows
}
