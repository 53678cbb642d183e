import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { FoundCase } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'

/** Writes the offer of a case to a team, with the note that goes with it; the owner stays who it is. */
export async function offerTo(ctx: Ctx, found: FoundCase, teamId: string, note: string): Promise<string> {
  const { id } = await tables<CaseTables>(ctx)
    .insertInto('cases.hand_over')
    .values({
      case_id: found.id,
      from_team_id: found.owner_team_id,
      to_team_id: teamId,
      offered_by: ctx.actor.id,
      offered_by_name: ctx.actor.name,
      offered_at: ctx.now(),
      answer: null,
      answered_by: null,
      answered_by_name: null,
      answered_at: null
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeMessage(ctx, found.id, 'note', note, { handOverId: id })
  await tables<CaseTables>(ctx)
    .updateTable('cases.case')
    .set({ visible_to_teams: [...new Set([...found.visible_to_teams, teamId])] })
    .where('id', '=', found.id)
    .execute()
  await recordEvent(ctx, 'case.handed-over', found.id, {
    handOverId: id,
    fromTeamId: found.owner_team_id,
    toTeamId: teamId
  })
  return id
}
