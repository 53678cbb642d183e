import { type Ctx, tables } from '../../platform/ctx.ts'
import type { BidStep } from './duty-tables.ts'
import type { MinisterTables } from './tables.ts'

/** Adds a line to the story of a bid. */
export async function writeStep(
  ctx: Ctx,
  bidId: string,
  step: BidStep,
  words: string,
  { fromPostId = null, toPostId = null }: { fromPostId?: string | null; toPostId?: string | null } = {}
): Promise<void> {
  await tables<MinisterTables>(ctx)
    .insertInto('ministers.bid_step')
    .values({
      bid_id: bidId,
      step,
      words,
      from_post_id: fromPostId,
      to_post_id: toPostId,
      by_name: ctx.actor.name,
      at: ctx.now()
    })
    .execute()
}
