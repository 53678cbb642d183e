import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import { openContribution, settleContribution } from './open-contribution.ts'

/** The owner no longer needs the answer: it holds nobody up any more. */
export async function withdrawQuestion(ctx: Ctx, reference: string, contributionId: string): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const { found, contribution } = await openContribution(tx, reference, contributionId)
    theirTeamOwnsIt(tx, found)
    await settleContribution(tx, found, contribution.id, { answer: 'withdrawn', words: null })
    await recordEvent(tx, 'case.question-withdrawn', found.id, {
      contributionId: contribution.id,
      teamId: contribution.team_id
    })
  })
}
