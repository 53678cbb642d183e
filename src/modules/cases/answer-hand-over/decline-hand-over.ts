import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { openHandOver, settleHandOver } from './open-hand-over.ts'

/** Declined twice, a case goes before the supervisor of its desk: a business is never bounced a third time unseen. */
const BOUNCES_TO_SUPERVISOR = 2

/** The receiving team says no, with a reason; the sender never stopped answering for the case. */
export async function declineHandOver(
  ctx: Ctx,
  reference: string,
  { reason }: { reason: string }
): Promise<{ reference: string; bounces: number }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const { found, offer } = await openHandOver(tx, reference)
    if (!tx.actor.teams.includes(offer.to_team_id))
      throw new RuleBroken('not-offered-to-you', 'This case was offered to another team')
    const bounces = found.bounces + 1
    await writeMessage(tx, found.id, 'note', reason, { handOverId: offer.id })
    await settleHandOver(tx, offer.id, 'declined')
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({ bounces, with_supervisor: bounces >= BOUNCES_TO_SUPERVISOR })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.hand-over-declined', found.id, {
      handOverId: offer.id,
      toTeamId: offer.to_team_id,
      bounces
    })
    return { reference: found.reference, bounces }
  })
}
