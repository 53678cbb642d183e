import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { stampOf } from '../keep-official/stamp-of.ts'

export type KeptOfficial = {
  id: string
  name: string
  email: string
  bodySlug: string
  jobTitle: string
  activeFrom: string
  activeTo: string | null
  stamp: string
  roles: string[]
  teams: { id: string; name: string; supervisor: boolean; fromOn: string; toOn: string | null }[]
}

/** One person at work as kept, with every team they are or were in; whether or not they still work here. */
export async function readOfficial(ctx: Ctx, id: string): Promise<KeptOfficial> {
  demand(ctx, 'official.keep')
  return inTransaction(ctx, async (tx) => {
    const found = await sql<
      Omit<KeptOfficial, 'stamp'>
    >`select o.id, o.name, o.email, b.slug as "bodySlug", o.job_title as "jobTitle", o.active_from as "activeFrom", o.active_to as "activeTo",
        (select coalesce(json_agg(r.role_code), '[]') from government.official_role r where r.official_id = o.id) as roles,
        (select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'supervisor', m.supervisor, 'fromOn', m.from_on, 'toOn', m.to_on)
            order by m.to_on desc nulls first, t.name), '[]')
          from government.team_member m join government.team t on t.id = m.team_id where m.official_id = o.id) as teams
      from government.official o join government.body b on b.id = o.body_id where o.id::text = ${id}`.execute(
      openTx(tx).db
    )
    const official = found.rows[0]
    if (!official) throw new NotFound('This person')
    return { ...official, stamp: (await stampOf(tx, id)) ?? '' }
  })
}
