import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'
import { monthsAfter, SPANS } from './calendar-span.ts'

export const CalendarAsked = z.object({
  from: z.iso.date().optional().catch(undefined),
  span: z.enum(SPANS).catch('weeks'),
  business: z.uuid().optional().catch(undefined),
  sector: z.string().max(10).catch(''),
  minister: z.string().trim().max(100).catch(''),
  place: z.string().trim().max(100).catch('')
})
export type CalendarAsked = z.infer<typeof CalendarAsked>

export type CalendarRow = {
  id: string
  title: string
  form: string
  startsAt: Date
  place: string | null
  owner: string
  team: string | null
  marking: string
  businesses: string
  ministers: string | null
}

const SHOWN = 300
const AHEAD = 6

export type Calendar = { rows: CalendarRow[]; more: boolean; months: { month: string; count: number }[] }

/**
 * What all of government plans with business between two days, narrowed by business and its group, sector, minister or place,
 * and how much stands in each of the six months from the first on. The counts pass the same wall as the rows.
 */
export async function listCalendar(ctx: Ctx, asked: CalendarAsked, { from, until }: Days): Promise<Calendar> {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherCalendar(tx, asked, { from, until }))
}

type Days = { from: string; until: string }

async function gatherCalendar(tx: Ctx, asked: CalendarAsked, { from, until }: Days): Promise<Calendar> {
  const { rows } =
    await sql<CalendarRow>`select e.id, e.title, e.form_title as form, e.starts_at as "startsAt", e.place, e.owner_name as owner, t.name as team, e.marking,
        coalesce((select string_agg(b.name, ', ' order by b.name) from (select s.name from engagements.part_of_business p
          join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id order by s.name limit 4) b), '') as businesses,
        (select string_agg(a.name, ', ' order by a.name) from engagements.attendance a where a.engagement_id = e.id and a.side = 'minister') as ministers
      from engagements.engagement_summary e left join government.team_summary t on t.id = e.owner_team_id
      where e.status = 'planned' and e.starts_at >= ${from}::date::timestamp at time zone 'Europe/London'
        and e.starts_at < ${until}::date::timestamp at time zone 'Europe/London' ${narrowed(asked)}
      order by e.starts_at, e.id limit ${SHOWN + 1}`.execute(openTx(tx).db)
  const shown = rows.slice(0, SHOWN)
  for (const { id, marking } of shown) await logReading(tx, { kind: 'engagement', id, marking })
  return { rows: shown, more: rows.length > SHOWN, months: await countMonths(tx, asked, from) }
}

async function countMonths(tx: Ctx, asked: CalendarAsked, from: string) {
  const first = monthsAfter(from, 0)
  const { rows } = await sql<{
    month: string
    count: number
  }>`select to_char(m.first, 'YYYY-MM-DD') as month, (select count(*)::int
        from engagements.engagement_summary e where e.status = 'planned'
          and e.starts_at >= m.first::date::timestamp at time zone 'Europe/London'
          and e.starts_at < (m.first + interval '1 month')::date::timestamp at time zone 'Europe/London' ${narrowed(asked)}) as count
      from generate_series(${first}::date::timestamp, ${monthsAfter(first, AHEAD - 1)}::date::timestamp, interval '1 month') m (first)
      order by 1`.execute(openTx(tx).db)
  return rows
}

const like = (words: string) => `%${words.replaceAll(/[%_\\]/g, '')}%`

/** The conditions of the calendar, on engagements called `e`. */
export function narrowed({ business, sector, minister, place }: CalendarAsked) {
  const parts = [
    business
      ? sql`and e.id in (select p.engagement_id from engagements.part_of_business p where p.business_id in (
          select m.business_id from register.group_member g join register.group_member m on m.group_id = g.group_id where g.business_id = ${business}
          union select ${business}::uuid))`
      : sql``,
    sector
      ? sql`and exists (select from engagements.part_of_business p join register.business_summary s on s.id = p.business_id
          where p.engagement_id = e.id and s.primary_sector = ${sector})`
      : sql``,
    minister
      ? sql`and exists (select from engagements.attendance a where a.engagement_id = e.id and a.side = 'minister' and a.name ilike ${like(minister)})`
      : sql``,
    place ? sql`and e.place ilike ${like(place)}` : sql``
  ]
  return sql.join(parts, sql` `)
}
