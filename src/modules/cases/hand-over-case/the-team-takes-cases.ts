import type { Ctx } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import type { FoundCase } from '../find-case.ts'

/** The team a case may be offered to: one that takes cases today, and not the one that has it. */
export async function theTeamTakesCases(ctx: Ctx, found: FoundCase, teamId: string) {
  const team = (await teamsThatTakeCases(ctx)).find((one) => one.id === teamId)
  if (!team) throw new RuleBroken('team-takes-no-cases', 'Select a team that takes cases', 'toTeam')
  if (team.id === found.owner_team_id)
    throw new RuleBroken('own-team', 'Your own team already answers for this case. Select another', 'toTeam')
  return team
}
