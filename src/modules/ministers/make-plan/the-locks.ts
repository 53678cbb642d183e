import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'
import type { PlannedSlot } from './read-quarter.ts'

/** What somebody locked and refused in a plan, for the next solution to keep. */
export async function theLocks(ctx: Ctx, planId: string): Promise<{ locks: PlannedSlot[]; refusals: PlannedSlot[] }> {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.plan_meeting')
    .where('plan_id', '=', planId)
    .where((eb) => eb.or([eb('locked', '=', true), eb('refused', '=', true)]))
    .select(['post_id as postId', 'business_id as businessId', 'week_on as weekOn', 'refused'])
    .execute()
  return { locks: rows.filter(({ refused }) => !refused), refusals: rows.filter(({ refused }) => refused) }
}
