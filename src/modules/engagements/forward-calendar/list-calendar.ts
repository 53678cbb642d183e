import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'

export const CalendarAsked = z.object({
  from: z.iso.date().optional().catch(undefined),
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

const WEEKS = 6
const SHOWN = 300

/** What all of government plans with business in the six weeks from a day, narrowed by business and its group, sector, minister or place. */
export async function listCalendar(ctx: Ctx, asked: CalendarAsked, from: string): Promise<CalendarRow[]> {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherCalendar(tx, asked, from))
}

async function gatherCalendar(tx: Ctx, asked: CalendarAsked, from: string): Promise<CalendarRow[]> {
  const { rows } =
    await sql<CalendarRow>`select e.id, e.title, e.form_title as form, e.starts_at as "startsAt", e.place, e.owner_name as owner, t.name as team, e.marking,
        coalesce((select string_agg(b.name, ', ' order by b.name) from (select s.name from engagements.part_of_business p
          join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id order by s.name limit 4) b), '') as businesses,
        (select string_agg(a.name, ', ' order by a.name) from engagements.attendance a where a.engagement_id = e.id and a.side = 'minister') as ministers
      from engagements.engagement_summary e left join government.team_summary t on t.id = e.owner_team_id
      where e.status = 'planned' and e.starts_at >= ${from}::date::timestamp at time zone 'Europe/London'
        and e.starts_at < (${from}::date + ${WEEKS * 7}::int)::timestamp at time zone 'Europe/London' ${narrowed(asked)}
      order by e.starts_at, e.id limit ${SHOWN}`.execute(openTx(tx).db)
  for (const { id, marking } of rows) await logReading(tx, { kind: 'engagement', id, marking })
  return rows
}

const like = (words: string) => `%${words.replaceAll(/[%_\\]/g, '')}%`

function narrowed({ business, sector, minister, place }: CalendarAsked) {
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
