import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { DutyRow } from '../duty-tables.ts'

export type PlannedSlot = { postId: string; businessId: string; weekOn: string }
export type PostOfQuarter = {
  id: string
  title: string
  minister: string
  rank: string
  sectors: { code: string; fit: number }[]
}
export type Quarter = {
  startsOn: string
  weeks: number
  duties: DutyRow[]
  posts: PostOfQuarter[]
  diary: { postId: string; weekOn: string; meetings: number }[]
  contacts: { businessId: string; day: string }[]
  accepted: PlannedSlot[]
}

/** All that a plan of a quarter goes by, as it stands today: six queries, however many posts and businesses there are. */
export async function readQuarter(ctx: Ctx, startsOn: string, weeks: number): Promise<Quarter> {
  const { db } = openTx(ctx)
  return {
    startsOn,
    weeks,
    duties: (
      await sql<DutyRow>`select * from ministers.duty where waived_because is null and sector_code is not null order by due_on, business_id`.execute(
        db
      )
    ).rows,
    posts: (
      await sql<PostOfQuarter>`select p.id, p.title, h.minister, coalesce(p.rank, '') as rank,
          (select json_agg(json_build_object('code', f.sector_code, 'fit', f.fit::float)) from ministers.portfolio f
            where f.post_id = p.id and f.from_on <= ${startsOn} and (f.to_on is null or f.to_on > ${startsOn})) as sectors
        from government.post_summary p
          join government.appointment_on_day h on h.post_id = p.id and h.from_on <= platform.today() and (h.to_on is null or h.to_on > platform.today())
        where exists (select from ministers.portfolio f where f.post_id = p.id and f.from_on <= ${startsOn} and (f.to_on is null or f.to_on > ${startsOn}))
        order by p.body, p.title, p.id`.execute(db)
    ).rows,
    diary: (
      await sql<
        Quarter['diary'][number]
      >`select post_id as "postId", week_on as "weekOn", meetings from ministers.diary_week where week_on >= ${startsOn}`.execute(
        db
      )
    ).rows,
    contacts: (
      await sql<
        Quarter['contacts'][number]
      >`select d.business_id as "businessId", (x.starts_at at time zone 'Europe/London')::date as day
        from ministers.duty d join engagements.part_of_business x on x.business_id = d.business_id
        where x.status in ('planned', 'held') and x.starts_at >= ${startsOn}::date - 28 and x.starts_at < ${startsOn}::date + ${weeks * 7 + 28}::int`.execute(
        db
      )
    ).rows,
    accepted: (
      await sql<PlannedSlot>`select m.post_id as "postId", m.business_id as "businessId", m.week_on as "weekOn" from ministers.plan_meeting m
        where not m.refused and m.plan_id = (select id from ministers.plan where status = 'accepted' order by decided_at desc limit 1)`.execute(
        db
      )
    ).rows
  }
}
