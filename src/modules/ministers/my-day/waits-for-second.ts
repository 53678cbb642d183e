import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { bodiesOf } from '../../government/index.ts'

export type WaitsForSecond = {
  what: 'line' | 'return'
  id: string
  kind: string
  quarterFrom: string
  department: string
  slug: string
  holder: string | null
  on: string | null
  by: string
}

/**
 * What another person of the reader’s departments signed or proposed and the reader may now settle, the longest waiting first: lines
 * that published returns left out, and returns that have one signature.
 */
export async function waitsForSecond(ctx: Ctx): Promise<WaitsForSecond[]> {
  const bodies = [...(await bodiesOf(ctx))]
  const { rows } = await sql<WaitsForSecond>`
    select w.what, w.id, w.kind, w.quarter_from as "quarterFrom", b.name as department, b.slug, w.holder, w.held_on as on, w.by_name as by
    from (
      select 'line' as what, l.id, r.kind, r.quarter_from, r.body_id, l.holder, l.held_on, l.proposed_by_name as by_name, l.proposed_at as at
      from ministers.left_out_line l join ministers.quarter_return r on r.id = l.return_id
      where l.outcome is null and l.proposed_by <> ${ctx.actor.id}
      union all
      select 'return', r.id, r.kind, r.quarter_from, r.body_id, null, null, r.first_by_name, r.first_at
      from ministers.quarter_return r
      where r.first_by <> ${ctx.actor.id} and r.published_at is null
    ) w join government.body_summary b on b.id = w.body_id
    where w.body_id = any (${bodies}::uuid[])
    order by w.at, w.id`.execute(openTx(ctx).db)
  return rows
}
