import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { FoundCase } from '../find-case.ts'
import type { HandOverInput } from '../hand-over-case/hand-over-case.schema.ts'
import { offerTo } from '../hand-over-case/offer-to.ts'
import { theTeamTakesCases } from '../hand-over-case/the-team-takes-cases.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { openHandOver, settleHandOver } from './open-hand-over.ts'

/**
 * The receiving team knows a better one: the offer goes there, and the sender answers for the case all the while. It counts
 * as a bounce, and a case that bounced before is not passed on but declined, so that the supervisor decides.
 */
export async function passOnHandOver(
  ctx: Ctx,
  reference: string,
  input: HandOverInput
): Promise<{ handOverId: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const { found, offer } = await openHandOver(tx, reference)
    if (!tx.actor.teams.includes(offer.to_team_id))
      throw new RuleBroken('not-offered-to-you', 'This case was offered to another team')
    itHasNotBouncedBefore(found)
    const team = await theTeamTakesCases(tx, found, input.toTeam)
    if (team.id === offer.to_team_id) throw new RuleBroken('own-team', 'It was offered to this team already', 'toTeam')
    await settleHandOver(tx, offer.id, 'passed-on')
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({ bounces: found.bounces + 1 })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.hand-over-passed-on', found.id, {
      handOverId: offer.id,
      byTeamId: offer.to_team_id,
      toTeamId: team.id
    })
    return { handOverId: await offerTo(tx, found, team.id, input.note) }
  })
}

function itHasNotBouncedBefore(found: FoundCase) {
  if (found.bounces > 0)
    throw new RuleBroken(
      'bounced-before',
      'This case has been declined before. Decline it and say whose it might be: the supervisor of its desk decides',
      'toTeam'
    )
}
