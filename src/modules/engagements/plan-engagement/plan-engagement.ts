import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { writeEngagement } from '../write-engagement/write-engagement.ts'
import { PlanEngagement } from './plan-engagement.schema.ts'

/** Puts contact with business into the calendar of all of government. A planned engagement never counts as held. */
export async function planEngagement(ctx: Ctx, input: PlanEngagement): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  const said = PlanEngagement.parse(input)
  itIsAhead(ctx, said.startsAt)
  return inTransaction(ctx, async (tx) => ({
    id: await writeEngagement(tx, said, { status: 'planned', source: 'form' })
  }))
}

function itIsAhead(ctx: Ctx, startsAt: string) {
  if (fromLondon(startsAt) <= ctx.now())
    throw new RuleBroken(
      'planned-in-the-past',
      'This is in the past. Log it instead, or check the date and time',
      'startsAt'
    )
}
