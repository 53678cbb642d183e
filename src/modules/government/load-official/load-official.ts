import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'

export type Official = {
  id: string
  name: string
  email: string
  jobTitle: string
  body: string
  roles: string[]
  /** The first of their roles, as people call it. */
  roleTitle: string | null
  teams: { id: string; name: string; kind: string; supervisor: boolean }[]
  /** Reminders they have not read. */
  unread: number
}

const SIGN_IN = systemActor('sign-in')

/** An official as of today, with roles and teams of today; undefined before their first day and after their last. */
export async function loadOfficial(ctx: Omit<Ctx, 'actor'>, officialId: string): Promise<Official | undefined> {
  const today = londonDay(ctx.now())
  const found = await inTransaction({ ...ctx, actor: SIGN_IN }, (tx) =>
    sql<Official>`select o.id, o.name, o.email, o.job_title as "jobTitle", b.name as body,
        (select coalesce(json_agg(r.code order by r.position), '[]') from government.official_role h
          join government.role r on r.code = h.role_code where h.official_id = o.id) as roles,
        (select r.title from government.official_role h join government.role r on r.code = h.role_code
          where h.official_id = o.id order by r.position limit 1) as "roleTitle",
        (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'kind', t.kind, 'supervisor', m.supervisor)
            order by m.from_on, t.name), '[]')
          from government.team_member m join government.team t on t.id = m.team_id
          where m.official_id = o.id and m.from_on <= ${today} and (m.to_on is null or m.to_on > ${today})
            and (t.valid_to is null or t.valid_to >= ${today})) as teams,
        (select count(*)::int from government.reminder where official_id = o.id and seen_at is null) as unread
      from government.official o join government.body b on b.id = o.body_id
      where o.id::text = ${officialId} and o.active_from <= ${today} and (o.active_to is null or o.active_to >= ${today})`.execute(
      openTx(tx).db
    )
  )
  return found.rows[0]
}
