import { z } from 'zod'
import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/**
 * Whoever directs an office and belongs to no team looks at the queue as its front desk does. It opens nothing to them: what they may
 * read and do is decided by who they are, and this is called inside the transaction where that is already set.
 */
export async function atTheirDesk<C extends Ctx>(ctx: C): Promise<C> {
  const { actor } = ctx
  if (actor.teams.length > 0 || !may(ctx, 'case.read-all') || !z.uuid().safeParse(actor.id).success) return ctx
  const desks = await tables<CaseTables>(ctx)
    .selectFrom('sector_offices.office_post_summary')
    .where('official_id', '=', actor.id)
    .where('kind', '=', 'director')
    .select('front_desk_team_id')
    .execute()
  const teams = desks.flatMap(({ front_desk_team_id: team }) => (team ? [team] : []))
  return { ...ctx, actor: { ...actor, teams } }
}
