import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { newOwner } from '../new-owner.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

const DESK = systemActor('closing an office', ['case.work', 'case.read-all'])
const Closed = z.object({ frontDeskTeamId: z.string().nullable(), workGoesToTeamId: z.string() })

/**
 * When an office closes, its open cases go to the desk named, in the same transaction and with the same dates: nothing is
 * lost between the two, and no case is without an owner for a moment.
 */
export async function takeBackCases(ctx: Ctx, event: AuditedEvent): Promise<void> {
  const { frontDeskTeamId, workGoesToTeamId } = Closed.parse(event.facts)
  if (!frontDeskTeamId) return
  await actingAs(ctx, DESK, async (desk) => {
    const open = await openCasesOf(desk, frontDeskTeamId)
    for (const one of open) {
      await endItsOffer(desk, one.id)
      await tables<CaseTables>(desk)
        .updateTable('cases.case')
        .set({
          ...newOwner(desk, workGoesToTeamId, null),
          status: one.status === 'accepted' ? 'routed' : one.status,
          visible_to_teams: [...new Set([...one.visible_to_teams, workGoesToTeamId])]
        })
        .where('id', '=', one.id)
        .execute()
      await recordEvent(desk, 'case.taken-back', one.id, { fromTeamId: frontDeskTeamId, toTeamId: workGoesToTeamId })
    }
  })
}

const openCasesOf = (ctx: Ctx, teamId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.case')
    .where('owner_team_id', '=', teamId)
    .where('closed_at', 'is', null)
    .select(['id', 'status', 'visible_to_teams'])
    .orderBy('id')
    .forUpdate()
    .execute()

const endItsOffer = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .updateTable('cases.hand_over')
    .set({ answer: 'pulled-back', answered_by: ctx.actor.id, answered_by_name: ctx.actor.name, answered_at: ctx.now() })
    .where('case_id', '=', caseId)
    .where('answer', 'is', null)
    .execute()
