import type { Ctx } from '../../platform/ctx.ts'
import { deadlineAfterWorkingDays } from '../government/index.ts'
import { serviceTimesFor } from '../sector-offices/index.ts'

export type Nation = 'england' | 'scotland' | 'wales' | 'northern-ireland'
export type Urgency = 'routine' | 'urgent'

/** The three moments promised to a business, in working days of its own nation: acknowledged, first answered, resolved. */
export async function startClocks(ctx: Ctx, nation: Nation, officeId: string | null, urgency: Urgency) {
  const days = await serviceTimesFor(ctx, officeId, urgency)
  const by = (count: number) => deadlineAfterWorkingDays(ctx, nation, ctx.now(), count)
  return {
    acknowledge_by: await by(days.acknowledge),
    first_reply_by: await by(days.firstReply),
    resolve_by: await by(days.resolve)
  }
}
