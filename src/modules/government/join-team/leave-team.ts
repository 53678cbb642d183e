import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'
import { LeaveTeamInput } from './join-team.schema.ts'

/** Takes a person out of a team from today; that they were in it stays on record. */
export async function leaveTeam(ctx: Ctx, given: LeaveTeamInput): Promise<{ teamId: string; officialId: string }> {
  demand(ctx, 'official.keep')
  const { officialId, teamId } = LeaveTeamInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const left = await tables<GovernmentTables>(tx)
      .updateTable('government.team_member')
      .set({ to_on: londonDay(tx.now()) })
      .where('team_id', '=', teamId)
      .where('official_id', '=', officialId)
      .where('to_on', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!left) throw new NotFound('This membership')
    await audit(tx, 'team.left', teamId, { officialId })
    return { teamId, officialId }
  })
}
