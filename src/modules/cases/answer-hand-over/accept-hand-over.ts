import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { newOwner } from '../new-owner.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { openHandOver, settleHandOver } from './open-hand-over.ts'

/** The receiving team takes responsibility: only now does the owner change. The clock goes on from where it was. */
export async function acceptHandOver(ctx: Ctx, reference: string): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const { found, offer } = await openHandOver(tx, reference)
    if (!tx.actor.teams.includes(offer.to_team_id))
      throw new RuleBroken('not-offered-to-you', 'This case was offered to another team')
    await settleHandOver(tx, offer.id, 'accepted')
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({
        ...newOwner(tx, offer.to_team_id, tx.actor),
        suggested_team_id: null,
        with_supervisor: false,
        status: found.status === 'routed' ? 'accepted' : found.status
      })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.hand-over-accepted', found.id, {
      handOverId: offer.id,
      fromTeamId: offer.from_team_id,
      toTeamId: offer.to_team_id
    })
    return { reference: found.reference }
  })
}
