import { sql } from 'kysely'
import type { AskedOfFairness } from './fairness-map.schema.ts'

/**
 * Who was met how often, one row an organisation, year and kind. One that is matched to the register is counted as that business
 * whatever it was called; any other by its name. Read from what is kept, or added up now where nothing is.
 */
export function metIn({ source }: AskedOfFairness, isKept: boolean, year?: number) {
  return sql`select year, who, business_id, organisation, kind, times
    from ${isKept ? sql`ministers.met_organisation` : sql`(${metLive()}) live`}
    where (${year ?? null}::int is null or year = ${year ?? null}::int)
      and (${source}::text = 'all' or own = (${source}::text = 'own'))`
}

export const metLive = () => sql`
  select extract(year from m.held_from)::int as year, m.return_id is not null as own, met.who, met.business_id,
    min(met.organisation) as organisation, met.kind, count(*)::int as times
  from ministers.published_meeting m join (
    select a.meeting_id, a.organisation, a.kind, case when a.match = 'matched' then a.business_id end as business_id,
      case when a.match = 'matched' then a.business_id::text else 'named ' || lower(a.organisation) end as who
    from ministers.attendance a) met on met.meeting_id = m.id
  group by 1, 2, 3, 4, 6`
