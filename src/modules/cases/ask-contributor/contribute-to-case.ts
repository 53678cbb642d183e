import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { ContributeInput } from './ask-contributor.schema.ts'
import { openContribution, settleContribution } from './open-contribution.ts'

/** A team that was asked answers its colleagues, or says why it is not theirs to answer. The business hears from the owner alone. */
export async function contributeToCase(ctx: Ctx, reference: string, input: ContributeInput): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { found, contribution } = await openContribution(tx, reference, input.contribution)
    if (!tx.actor.teams.includes(contribution.team_id))
      throw new RuleBroken('not-asked-of-you', 'This question was asked of another team')
    await settleContribution(tx, found, contribution.id, input)
    await recordEvent(
      tx,
      input.answer === 'answered' ? 'case.contribution-given' : 'case.contribution-refused',
      found.id,
      {
        contributionId: contribution.id,
        teamId: contribution.team_id
      }
    )
  })
}
