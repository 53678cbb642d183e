import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { MeetingsInYear } from '../meeting-tables.ts'

/** How many published meetings each year has at which somebody was met; those without a year of their own are counted together. */
export async function meetingsByYear(ctx: Ctx): Promise<MeetingsInYear[]> {
  const { rows } = await sql<MeetingsInYear>`
    select extract(year from m.held_from)::int as year, m.return_id is not null as own, count(*)::int as meetings
    from ministers.published_meeting m where exists (select from ministers.attendance a where a.meeting_id = m.id)
    group by 1, 2`.execute(openTx(ctx).db)
  return rows
}
