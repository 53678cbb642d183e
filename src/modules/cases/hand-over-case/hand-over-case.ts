import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { teamsThatTakeCases } from '../case-teams.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import type { HandOverInput } from './hand-over-case.schema.ts'

/** Offers a case to another team. Warm: the sender goes on answering for it, and the clock goes on running, until it is accepted. */
export async function handOverCase(ctx: Ctx, reference: string, input: HandOverInput): Promise<{ handOverId: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    await itIsNotOnOfferAlready(tx, found)
    const team = await theTeamTakesCases(tx, found, input.toTeam)
    const { id } = await tables<CaseTables>(tx)
      .insertInto('cases.hand_over')
      .values({
        case_id: found.id,
        from_team_id: found.owner_team_id,
        to_team_id: team.id,
        offered_by: tx.actor.id,
        offered_by_name: tx.actor.name,
        offered_at: tx.now(),
        answer: null,
        answered_by: null,
        answered_by_name: null,
        answered_at: null
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeMessage(tx, found.id, 'note', input.note, { handOverId: id })
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({ visible_to_teams: [...new Set([...found.visible_to_teams, team.id])] })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.handed-over', found.id, {
      handOverId: id,
      fromTeamId: found.owner_team_id,
      toTeamId: team.id
    })
    return { handOverId: id }
  })
}

async function itIsNotOnOfferAlready(ctx: Ctx, found: FoundCase) {
  const open = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (open)
    throw new RuleBroken(
      'already-offered',
      'This case is already on offer to a team. Wait for its answer, or pull it back first'
    )
}

async function theTeamTakesCases(ctx: Ctx, found: FoundCase, teamId: string) {
  const team = (await teamsThatTakeCases(ctx)).find((one) => one.id === teamId)
  if (!team) throw new RuleBroken('team-takes-no-cases', 'Select a team that takes cases', 'toTeam')
  if (team.id === found.owner_team_id)
    throw new RuleBroken('own-team', 'Your own team already answers for this case. Select another', 'toTeam')
  return team
}
