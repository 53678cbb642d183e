import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import { openHandOver, settleHandOver } from './open-hand-over.ts'

/** The sender, who still answers for the case, takes back an offer that nobody answered. */
export async function pullBackHandOver(ctx: Ctx, reference: string): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const { found, offer } = await openHandOver(tx, reference)
    theirTeamOwnsIt(tx, found)
    await settleHandOver(tx, offer.id, 'pulled-back')
    await recordEvent(tx, 'case.hand-over-pulled-back', found.id, { handOverId: offer.id })
    return { reference: found.reference }
  })
}
