import { sql } from 'kysely'
import { type Ctx, openTx } from '../../platform/ctx.ts'
import { RuleBroken } from '../../platform/errors.ts'
import { bodiesOf } from '../government/index.ts'
import type { FoundEngagement } from './find-engagement.ts'

/**
 * All of government may see what is planned, join it and write a note; to move it, call it off or say what came of it belongs to
 * whoever owns it, their team and department, who attends, and the department of a minister who does. What nobody owns is anybody’s.
 */
export async function itsPeopleChangeIt(ctx: Ctx, found: FoundEngagement): Promise<void> {
  if (!(await isTheirsToChange(ctx, found)))
    throw new RuleBroken(
      'not-theirs',
      `This belongs to ${found.owner_name}. Join it, write a note, or ask them to change it`
    )
}

export const isTheirsToChange = async (ctx: Ctx, { id }: FoundEngagement): Promise<boolean> =>
  (await theirsToChange(ctx, [id])).has(id)

/** Those of several engagements that belong so to the actor, by one question, however many. */
export async function theirsToChange(ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { id: me, teams, kind } = ctx.actor
  const bodies = `{${[...(await bodiesOf(ctx))].join(',')}}`
  const { rows } = await sql<{ id: string }>`select e.id from engagements.engagement e
    where e.id = any (${`{${ids.join(',')}}`}::uuid[]) and (${kind === 'system'}
      or (e.owner_id is null and e.owner_team_id is null) or e.owner_id::text = ${me} or e.made_by = ${me}
      or e.owner_team_id = any (${[...teams]}::uuid[])
      or exists (select from government.team_summary t where t.id = e.owner_team_id and t.body_id = any (${bodies}::uuid[]))
      or exists (select from government.official_summary o where o.id = e.owner_id and o.body_id = any (${bodies}::uuid[]))
      or exists (select from engagements.attendee a left join government.post_summary p on p.id = a.post_id
        where a.engagement_id = e.id and a.side in ('official', 'minister')
          and (a.official_id::text = ${me} or p.body_id = any (${bodies}::uuid[]))))`.execute(openTx(ctx).db)
  return new Set(rows.map(({ id }) => id))
}
