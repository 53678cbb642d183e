import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { changeBid } from '../change-bid.ts'
import { findBid } from '../find-bid.ts'
import { itWaits } from '../it-waits.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import { tellBidder } from '../tell-bidder.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { writeStep } from '../write-step.ts'
import { DeclineBidInput } from './answer-bid.schema.ts'

/** Says no to a bid, in words that go to whoever asked. */
export async function declineBid(ctx: Ctx, reference: string, given: DeclineBidInput): Promise<void> {
  demand(ctx, 'bid.answer')
  const { words } = DeclineBidInput.parse(given)
  await inTransaction(ctx, async (tx) => {
    const found = await findBid(tx, reference)
    await theOfficeOfThePostDoesIt(tx, found.post_id)
    itWaits(found)
    await changeBid(tx, found.id, {
      status: 'declined',
      answered_at: tx.now(),
      answered_by_name: tx.actor.name,
      answer_words: words
    })
    await writeStep(tx, found.id, 'declined', words, { fromPostId: found.post_id })
    await tellBidder(tx, found, 'declined', 'Thank you for asking. I am sorry that this cannot be done.', words)
    await recordDiaryEvent(tx, 'bid.declined', found.id, {})
  })
}
