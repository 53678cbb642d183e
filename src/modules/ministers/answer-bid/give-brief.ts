import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { changeBid } from '../change-bid.ts'
import { type FoundBid, findBid } from '../find-bid.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { writeStep } from '../write-step.ts'

/** Notes that the brief has come in, so that nobody chases it any more. */
export async function giveBrief(ctx: Ctx, reference: string): Promise<void> {
  demand(ctx, 'bid.answer')
  await inTransaction(ctx, async (tx) => {
    const found = await findBid(tx, reference)
    await theOfficeOfThePostDoesIt(tx, found.post_id)
    theMeetingIsPlanned(found)
    await changeBid(tx, found.id, { brief_in_at: tx.now() })
    await writeStep(tx, found.id, 'brief-in', 'The brief is in')
    await recordDiaryEvent(tx, 'bid.chased', found.id, { what: 'brief in' })
  })
}

function theMeetingIsPlanned({ status }: FoundBid) {
  if (status !== 'accepted')
    throw new RuleBroken('not-accepted', 'No meeting is planned for this bid, so there is no brief to wait for')
}
