import type { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon } from '../../government/index.ts'
import { lookAround } from '../look-around/look-around.ts'
import { writeEngagement } from '../write-engagement/write-engagement.ts'
import { PlanEngagement } from './plan-engagement.schema.ts'
import { theWayIsClear } from './the-way-is-clear.ts'

/**
 * Puts contact with business into the calendar of all of government. Where others plan to meet the group within 28 days, or
 * met it on the same topic or only just, it goes on only with a reason; where a decision about the firm is open or an election is near,
 * only when somebody named has cleared it. A planned engagement never counts as held.
 */
export async function planEngagement(ctx: Ctx, input: PlanEngagement): Promise<{ id: string }> {
  demand(ctx, 'engagement.log')
  const said = PlanEngagement.parse(input)
  itIsAhead(ctx, said.startsAt)
  return inTransaction(ctx, (tx) => putInTheCalendar(tx, said))
}

async function putInTheCalendar(tx: Ctx, said: z.infer<typeof PlanEngagement>): Promise<{ id: string }> {
  const around = await lookAround(tx, {
    businessIds: said.businesses.map(({ businessId }) => businessId),
    at: fromLondon(said.startsAt),
    topics: said.topics
  })
  theWayIsClear(around, said)
  const way = {
    wentOnReason: said.wentOnReason,
    clearedByName: said.clearedBy,
    clearReason: said.clearReason,
    source: said.source
  }
  return { id: await writeEngagement(tx, said, { status: 'planned', ...way }) }
}

function itIsAhead(ctx: Ctx, startsAt: string) {
  if (fromLondon(startsAt) <= ctx.now())
    throw new RuleBroken(
      'planned-in-the-past',
      'This is in the past. Log it instead, or check the date and time',
      'startsAt'
    )
}
