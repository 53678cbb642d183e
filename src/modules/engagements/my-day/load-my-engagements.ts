import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { Status } from '../tables.ts'

export type MyEngagement = {
  id: string
  title: string
  startsAt: Date
  status: Status
  place: string | null
  businesses: string | null
  hasBrief: boolean
}

const DAYS = 7
const MOST = 50

/** The reader's planned engagements of the coming week, and those that are past and wait for a read-out, soonest first. */
export async function loadMyEngagements(ctx: Ctx): Promise<{ coming: MyEngagement[]; due: MyEngagement[] }> {
  const now = ctx.now()
  const { rows } = await sql<MyEngagement>`select e.id, e.title, e.starts_at as "startsAt", e.status, e.place,
        (select string_agg(b.name, ', ') from (select s.name from engagements.part_of_business p
          join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id order by s.name limit 3) b) as businesses,
        exists (select from engagements.brief f where f.engagement_id = e.id) as "hasBrief"
      from engagements.engagement_summary e
      where e.status = 'planned' and e.starts_at < ${now}::timestamptz + ${DAYS} * interval '1 day'
        and (e.owner_id::text = ${ctx.actor.id} or e.id in (
          select a.engagement_id from engagements.attendance a where a.official_id::text = ${ctx.actor.id}))
      order by e.starts_at, e.id limit ${MOST}`.execute(openTx(ctx).db)
  return { coming: rows.filter((one) => one.startsAt > now), due: rows.filter((one) => one.startsAt <= now) }
}
