import { randomInt } from 'node:crypto'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { deadlineAfterWorkingDays, whoHeldPost } from '../../government/index.ts'
import { businessById } from '../../register/index.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { writeStep } from '../write-step.ts'
import { MakeBidInput } from './make-bid.schema.ts'

const ANSWER_WORKING_DAYS = 10

/** Asks for a minister’s time: an invitation from a business or a bid by an official. It is answered within ten working days. */
export async function makeBid(ctx: Ctx, given: MakeBidInput): Promise<{ id: string; reference: string }> {
  demand(ctx, 'bid.make')
  const input = MakeBidInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const business = await businessById(tx, input.businessId)
    if (!business) throw new RuleBroken('business-unknown', 'Choose the business from the register', 'businessId')
    await somebodyHoldsThePost(tx, input.postId)
    theDayIsAhead(tx, input.wishedOn)
    const id = await newId(tx)
    const reference = newBidReference()
    await tables<MinisterTables>(tx)
      .insertInto('ministers.bid')
      .values({
        id,
        reference,
        kind: input.kind,
        business_id: business.id,
        post_id: input.postId,
        asked_post_id: input.postId,
        title: input.title,
        purpose: input.purpose,
        form: input.form,
        wished_on: input.wishedOn,
        place: input.place || null,
        region_code: null,
        bidder_name: input.bidderName,
        bidder_email: input.bidderEmail,
        bidder_id: tx.actor.kind === 'staff' && input.kind !== 'invitation' ? tx.actor.id : null,
        official_id: null,
        no_official_reason: null,
        made_at: tx.now(),
        made_by: tx.actor.id,
        answer_by_on: londonDay(await deadlineAfterWorkingDays(tx, 'england', tx.now(), ANSWER_WORKING_DAYS)),
        answered_at: null,
        answered_by_name: null,
        answer_words: null,
        engagement_id: null,
        held_on: null,
        brief_due_on: null,
        brief_in_at: null,
        chased_at: null
      })
      .execute()
    await writeStep(tx, id, 'made', input.purpose, { toPostId: input.postId })
    await recordDiaryEvent(tx, 'bid.made', id, {
      reference,
      businessId: business.id,
      postId: input.postId,
      kind: input.kind
    })
    return { id, reference }
  })
}

async function somebodyHoldsThePost(ctx: Ctx, postId: string) {
  if (!(await whoHeldPost(ctx, postId, londonDay(ctx.now()))))
    throw new RuleBroken('post-vacant', 'Nobody holds this post today. Choose another', 'postId')
}

function theDayIsAhead(ctx: Ctx, day: string) {
  if (day <= londonDay(ctx.now()))
    throw new RuleBroken('day-past', 'The day you hope for must be in the future', 'wishedOn')
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newBidReference = () => `MB-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
