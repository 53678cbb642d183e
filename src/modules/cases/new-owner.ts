import type { Ctx } from '../../platform/ctx.ts'

/** What changes on a case when another team comes to answer for it; the database keeps the line of owners from this. */
export const newOwner = (ctx: Ctx, teamId: string, official: { id: string; name: string } | null) => ({
  owner_team_id: teamId,
  owned_since: ctx.now(),
  owner_official_id: official?.id ?? null,
  owner_official_name: official?.name ?? null
})
