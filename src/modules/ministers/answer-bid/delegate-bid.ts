import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { whoHeldPost } from '../../government/index.ts'
import { changeBid } from '../change-bid.ts'
import { findBid } from '../find-bid.ts'
import { itWaits } from '../it-waits.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import { tellBidder } from '../tell-bidder.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { writeStep } from '../write-step.ts'
import { DelegateBidInput } from './answer-bid.schema.ts'

/** Passes a bid to another minister’s private office, with the reason; it waits there, and its answer is due when it was. */
export async function delegateBid(ctx: Ctx, reference: string, given: DelegateBidInput): Promise<void> {
  demand(ctx, 'bid.answer')
  const { words, toPostId, reason } = DelegateBidInput.parse(given)
  await inTransaction(ctx, async (tx) => {
    const found = await findBid(tx, reference)
    await theOfficeOfThePostDoesIt(tx, found.post_id)
    itWaits(found)
    if (found.post_id === toPostId)
      throw new RuleBroken('same-post', 'It is with this post already. Choose another', 'toPostId')
    const taker = await whoTakesIt(tx, toPostId)
    await changeBid(tx, found.id, { post_id: toPostId })
    await writeStep(tx, found.id, 'delegated', reason, { fromPostId: found.post_id, toPostId })
    await tellBidder(
      tx,
      found,
      `delegated-${toPostId}`,
      `We have asked the office of ${taker.minister}, ${taker.post}, to answer.`,
      words
    )
    await recordDiaryEvent(tx, 'bid.delegated', found.id, { fromPostId: found.post_id, toPostId })
  })
}

async function whoTakesIt(ctx: Ctx, postId: string) {
  const taker = await whoHeldPost(ctx, postId, londonDay(ctx.now()))
  if (!taker) throw new RuleBroken('post-vacant', 'Nobody holds this post today. Choose another', 'toPostId')
  return taker
}
