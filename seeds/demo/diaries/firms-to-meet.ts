import { sql } from 'kysely'
import { systemActor } from '../../../src/platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'

export type FirmToMeet = {
  id: string
  name: string
  post_id: string
  body_slug: string
  account_id: string | null
  owed_by: string | null
}

const READ = systemActor('demonstration', ['business.read', 'duty.read', 'account.read', 'engagement.read'])

/** Large employers with the department whose minister owes them a meeting, if they are owed one, and the post whose portfolio they belong to: managed accounts and others by turns, so that triage has both to judge. */
export const firmsToMeet = (given: Omit<Ctx, 'actor'>, count: number): Promise<FirmToMeet[]> =>
  inTransaction({ ...given, actor: READ }, async (tx) => {
    const { rows } = await sql<FirmToMeet>`with post as (
        select f.sector_code, f.post_id, f.fit from ministers.portfolio f join government.minister_in_post m on m.post_id = f.post_id
        where f.to_on is null and m.to_on is null and m.from_on < platform.today() - 60),
      usual as (select post_id from government.minister_in_post where to_on is null and from_on < platform.today() - 60
        and body_slug = 'department-for-business-and-trade' order by array_position(array['MoS', 'PUSS', 'SoS'], rank), post limit 1),
      firm as (select b.id, b.name, a.id as account_id,
          coalesce((select post_id from post where sector_code = coalesce(a.office_sector, b.primary_sector) order by fit desc, post_id limit 1), (select post_id from usual)) as post_id,
          row_number() over (partition by a.id is null order by case when a.id is null then coalesce(met.times, 0) else 0 end desc, b.employee_band = '20000-plus' desc, b.employee_band = '5000-19999' desc, md5(b.name)) as place
        from register.business_summary b left join accounts.account_summary a on a.business_id = b.id and a.status = 'active'
          left join (select x.business_id, count(*) as times from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id
            where n.side = 'minister' and x.status = 'held' group by 1) met on met.business_id = b.id
        where b.live and b.employee_band in ('20000-plus', '5000-19999', '1000-4999'))
      select f.id, f.name, f.account_id, f.post_id, p.body_slug,
        (select o.body_slug from ministers.duty d join government.post_summary o on o.id = d.post_id where d.account_id = f.account_id) as owed_by
      from firm f join government.post_summary p on p.id = f.post_id
      order by f.place, f.account_id is null limit ${count}`.execute(openTx(tx).db)
    return rows
  })
