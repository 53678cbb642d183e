import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { FoundEngagement } from '../find-engagement.ts'
import { lookAround } from '../look-around/look-around.ts'
import type { EngagementTables } from '../tables.ts'
import { type Clearance, theWayIsClear } from './the-way-is-clear.ts'

/**
 * Looks around an engagement that is on record before it takes a day or a firm it did not have: what was answered before
 * counts, and what is answered now is kept with it.
 */
export async function lookBefore(
  ctx: Ctx,
  found: FoundEngagement,
  { at, businessIds }: { at: Date; businessIds: readonly string[] },
  said: Clearance
): Promise<void> {
  const answers = {
    wentOnReason: said.wentOnReason ?? found.went_on_reason ?? undefined,
    clearedBy: said.clearedBy ?? found.cleared_by_name ?? undefined,
    clearReason: said.clearReason ?? found.clear_reason ?? undefined
  }
  theWayIsClear(await lookAround(ctx, { businessIds, at, topics: found.topics, except: found.id }), answers)
  await tables<EngagementTables>(ctx)
    .updateTable('engagements.engagement')
    .set({
      went_on_reason: answers.wentOnReason ?? null,
      cleared_by_name: answers.clearedBy ?? null,
      clear_reason: answers.clearReason ?? null
    })
    .where('id', '=', found.id)
    .execute()
}
