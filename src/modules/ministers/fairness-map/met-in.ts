import { sql } from 'kysely'
import type { AskedOfFairness } from './fairness-map.schema.ts'

/**
 * Who was at which published meeting, one row an organisation at a meeting. One that is matched to the register is counted as that
 * business whatever it was called; any other by its name.
 */
export function metIn({ year, source }: AskedOfFairness) {
  const [from, to] = year ? [`${year}-01-01`, `${year}-12-31`] : [null, null]
  return sql`select a.meeting_id, a.organisation, a.kind, m.held_from,
      case when a.match = 'matched' then a.business_id end as business_id,
      case when a.match = 'matched' then a.business_id::text else 'named ' || lower(a.organisation) end as who
    from ministers.attendance a join ministers.published_meeting m on m.id = a.meeting_id
    where (${from}::date is null or m.held_from between ${from}::date and ${to}::date)
      and (${source} = 'all' or (${source} = 'own') = (m.return_id is not null))`
}
