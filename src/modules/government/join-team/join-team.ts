import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'
import { JoinTeamInput } from './join-team.schema.ts'

/**
 * Puts a person in a team from today; their home department does not change. Joining again changes only whether they
 * supervise it. Nobody joins by their own hand: being in a team is what need-to-know is decided by.
 */
export async function joinTeam(ctx: Ctx, given: JoinTeamInput): Promise<{ teamId: string; officialId: string }> {
  demand(ctx, 'official.keep')
  const { officialId, teamId, supervisor } = JoinTeamInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    nobodyPutsThemselvesInATeam(tx, officialId)
    const today = londonDay(tx.now())
    await aTeamThatEndedTakesNobodyOn(tx, teamId, today)
    await whoHasLeftJoinsNothing(tx, officialId, today)
    const again = await changeSupervision(tx, teamId, officialId, supervisor)
    if (!again) {
      await tables<GovernmentTables>(tx)
        .insertInto('government.team_member')
        .values({ team_id: teamId, official_id: officialId, supervisor, from_on: today, to_on: null })
        .execute()
    }
    await audit(tx, 'team.joined', teamId, { officialId, supervisor })
    return { teamId, officialId }
  })
}

function nobodyPutsThemselvesInATeam(ctx: Ctx, officialId: string) {
  if (officialId === ctx.actor.id)
    throw new RuleBroken(
      'own-team',
      'You cannot put yourself in a team, because its members read what others may not. Ask another administrator',
      'teamId'
    )
}

async function aTeamThatEndedTakesNobodyOn(ctx: Ctx, teamId: string, today: string) {
  const team = await tables<GovernmentTables>(ctx)
    .selectFrom('government.team')
    .where('id', '=', teamId)
    .select('valid_to')
    .executeTakeFirst()
  if (!team) throw new NotFound('This team')
  if (team.valid_to && team.valid_to < today)
    throw new RuleBroken('team-ended', 'This team has ended. Choose another', 'teamId')
}

async function whoHasLeftJoinsNothing(ctx: Ctx, officialId: string, today: string) {
  const official = await tables<GovernmentTables>(ctx)
    .selectFrom('government.official')
    .where('id', '=', officialId)
    .select('active_to')
    .executeTakeFirst()
  if (!official) throw new NotFound('This person')
  if (official.active_to && official.active_to < today)
    throw new RuleBroken('official-left', 'This person has left. Change their last day first', 'teamId')
}

async function changeSupervision(ctx: Ctx, teamId: string, officialId: string, supervisor: boolean): Promise<boolean> {
  const changed = await tables<GovernmentTables>(ctx)
    .updateTable('government.team_member')
    .set({ supervisor })
    .where('team_id', '=', teamId)
    .where('official_id', '=', officialId)
    .where('to_on', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
