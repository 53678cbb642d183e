import type { Ctx } from '../../platform/ctx.ts'
import { deadlinesAfterWorkingDays } from '../government/index.ts'
import { serviceTimesFor } from '../sector-offices/index.ts'

export type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland'
export type Urgency = 'routine' | 'urgent'

/**
 * The three moments promised to a business, in working days of its own nation: acknowledged, first answered, resolved. A
 * managed business may have been promised other times, by the tier of its account.
 */
export async function startClocks(
  ctx: Ctx,
  nation: Nation,
  officeId: string | null,
  urgency: Urgency,
  tier: string | null = null
) {
  const days = await serviceTimesFor(ctx, officeId, urgency, tier)
  const by = await deadlinesAfterWorkingDays(ctx, nation, ctx.now())
  return {
    acknowledge_by: by(days.acknowledge),
    first_reply_by: by(days.firstReply),
    resolve_by: by(days.resolve)
  }
}
