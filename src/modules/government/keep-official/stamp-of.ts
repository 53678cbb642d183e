import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** What is kept of a person, as one short word: it differs once anybody has changed anything of it. */
export async function stampOf(ctx: Ctx, id: string): Promise<string | undefined> {
  const found = await sql<{
    stamp: string
  }>`select md5(jsonb_build_array(o.name, o.email, o.body_id, o.job_title, o.active_from, o.active_to,
      (select jsonb_agg(r.role_code order by r.role_code) from government.official_role r where r.official_id = o.id))::text) as stamp
    from government.official o where o.id::text = ${id}`.execute(openTx(ctx).db)
  return found.rows[0]?.stamp
}
