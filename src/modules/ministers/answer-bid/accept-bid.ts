import { type Ctx, demand } from '../../../platform/ctx.ts'
import { daysAfter, londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { planEngagement } from '../../engagements/index.ts'
import { changeBid } from '../change-bid.ts'
import { type FoundBid, findBid } from '../find-bid.ts'
import { itWaits } from '../it-waits.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import { tellBidder } from '../tell-bidder.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'
import { writeStep } from '../write-step.ts'
import { AcceptBidInput } from './answer-bid.schema.ts'

const BRIEF_DAYS_BEFORE = 3

/**
 * Says yes to a bid: the meeting goes into the calendar of all of government, where others who meet the group and open
 * decisions about it are looked at first. An official attends, or the reason why none does is kept (Ministerial Code).
 */
export async function acceptBid(ctx: Ctx, reference: string, given: AcceptBidInput): Promise<{ engagementId: string }> {
  demand(ctx, 'bid.answer')
  const input = AcceptBidInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const found = await findBid(tx, reference)
    await theOfficeOfThePostDoesIt(tx, found.post_id)
    itWaits(found)
    const meeting = {
      form: found.form,
      title: found.title,
      startsAt: input.startsAt,
      place: found.place ?? undefined,
      purpose: found.purpose,
      businesses: [{ businessId: found.business_id }],
      attendees: attending(found, input.officialId),
      officialPresent: input.officialId !== undefined,
      noOfficialReason: input.noOfficialReason,
      wentOnReason: input.wentOnReason,
      clearedBy: input.clearedBy,
      clearReason: input.clearReason
    }
    const { id: engagementId } = await planEngagement(tx, meeting)
    await changeBid(tx, found.id, {
      status: 'accepted',
      engagement_id: engagementId,
      held_on: input.startsAt.slice(0, 10),
      official_id: input.officialId ?? null,
      no_official_reason: input.noOfficialReason ?? null,
      brief_due_on: briefDueOn(tx, input.startsAt),
      answered_at: tx.now(),
      answered_by_name: tx.actor.name,
      answer_words: input.words
    })
    await writeStep(tx, found.id, 'accepted', input.words, { toPostId: found.post_id })
    await tellBidder(tx, found, 'accepted', 'Thank you for asking. The answer is yes.', input.words)
    await recordDiaryEvent(tx, 'bid.accepted', found.id, { engagementId })
    return { engagementId }
  })
}

const attending = (found: FoundBid, officialId: string | undefined) => [
  { side: 'minister' as const, postId: found.post_id },
  ...(officialId ? [{ side: 'official' as const, officialId }] : [])
]

/** Three days before, or today where the meeting is sooner than that. */
function briefDueOn(ctx: Ctx, startsAt: string): string {
  const day = daysAfter(startsAt.slice(0, 10), -BRIEF_DAYS_BEFORE)
  const today = londonDay(ctx.now())
  return [day, today].sort().at(-1) ?? today
}
