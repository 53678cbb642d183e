import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/**
 * Whether the actor works for a department or body today: it is their home, or that of a team of theirs, or one that either took
 * over when it was closed. The house itself works for all of them.
 */
export async function worksFor(ctx: Ctx, bodyId: string): Promise<boolean> {
  const { actor } = ctx
  if (actor.kind === 'system') return true
  const { rows } = await sql<{ theirs: boolean }>`
    with recursive theirs (id) as (
      (select body_id from government.official_summary where id::text = ${actor.id}
        union select body_id from government.team_summary where id = any (${[...actor.teams]}::uuid[]))
      union
      select l.predecessor_id from theirs t join government.body_link l on l.successor_id = t.id
        join government.body_summary b on b.id = l.predecessor_id and b.valid_to is not null
    )
    select exists (select from theirs where id = ${bodyId}::uuid) as theirs`.execute(openTx(ctx).db)
  return rows[0]?.theirs === true
}
