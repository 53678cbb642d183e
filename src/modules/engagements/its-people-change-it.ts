import { type Ctx, tables } from '../../platform/ctx.ts'
import { RuleBroken } from '../../platform/errors.ts'
import { worksFor } from '../government/index.ts'
import type { FoundEngagement } from './find-engagement.ts'
import type { EngagementTables } from './tables.ts'

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

export async function isTheirsToChange(ctx: Ctx, found: FoundEngagement): Promise<boolean> {
  const { id, teams } = ctx.actor
  if (!found.owner_id && !found.owner_team_id) return true
  if (found.owner_id === id || found.made_by === id || teams.includes(found.owner_team_id ?? '')) return true
  const there = await whoTakesPart(ctx, found.id)
  if (there.some(({ official_id }) => official_id === id)) return true
  for (const body of new Set([...(await bodiesOfOwner(ctx, found)), ...there.flatMap(({ body_id }) => body_id ?? [])]))
    if (await worksFor(ctx, body)) return true
  return false
}

const whoTakesPart = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee as a')
    .leftJoin('government.post_summary as p', 'p.id', 'a.post_id')
    .where('a.engagement_id', '=', id)
    .where('a.side', 'in', ['official', 'minister'])
    .select(['a.official_id', 'p.body_id'])
    .execute()

async function bodiesOfOwner(ctx: Ctx, { owner_id, owner_team_id }: FoundEngagement): Promise<string[]> {
  const db = tables<EngagementTables>(ctx)
  const team = owner_team_id
    ? await db.selectFrom('government.team_summary').where('id', '=', owner_team_id).select('body_id').execute()
    : []
  const owner = owner_id
    ? await db.selectFrom('government.official_summary').where('id', '=', owner_id).select('body_id').execute()
    : []
  return [...team, ...owner].map(({ body_id }) => body_id)
}
