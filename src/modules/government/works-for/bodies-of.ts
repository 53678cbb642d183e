import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** The departments and bodies that the actor works for today: their home, those of their teams, and closed ones that these took over. */
export async function bodiesOf(ctx: Ctx): Promise<ReadonlySet<string>> {
  const { actor } = ctx
  const { rows } = await sql<{ id: string }>`
    with recursive theirs (id) as (
      (select body_id from government.official_summary where id::text = ${actor.id}
        union select body_id from government.team_summary where id = any (${[...actor.teams]}::uuid[]))
      union
      select l.predecessor_id from theirs t join government.body_link l on l.successor_id = t.id
        join government.body_summary b on b.id = l.predecessor_id and b.valid_to is not null
    )
    select id from theirs where id is not null`.execute(openTx(ctx).db)
  return new Set(rows.map(({ id }) => id))
}
