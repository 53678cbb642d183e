import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { makeBid } from '../make-bid/make-bid.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'

/**
 * Accepts a proposed quarter: each meeting becomes a bid, which a private office answers like any other. Nothing is booked
 * by accepting. The plan accepted before stays on record, and the next proposal keeps to this one where it can.
 */
export async function acceptPlan(ctx: Ctx, planId: string): Promise<{ bids: number }> {
  demand(ctx, 'plan.propose')
  demand(ctx, 'bid.make')
  return inTransaction(ctx, async (tx) => {
    await itIsProposed(tx, planId)
    const meetings = await tables<MinisterTables>(tx)
      .selectFrom('ministers.plan_meeting as m')
      .where('m.plan_id', '=', planId)
      .where('m.refused', '=', false)
      .where('m.week_on', '>=', londonDay(tx.now()))
      .select(['m.id', 'm.post_id', 'm.business_id', 'm.week_on'])
      .execute()
    const asker = await whoAsks(tx)
    for (const meeting of meetings) {
      const { id } = await makeBid(tx, {
        kind: 'plan',
        businessId: meeting.business_id,
        postId: meeting.post_id,
        title: 'Where the business stands, and what it asks',
        // Published one day: so nothing of tiers or of what is owed.
        purpose: 'To discuss the business, its plans and what it asks of government.',
        wishedOn: meeting.week_on,
        ...asker
      })
      await tables<MinisterTables>(tx)
        .updateTable('ministers.plan_meeting')
        .set({ bid_id: id })
        .where('id', '=', meeting.id)
        .execute()
    }
    await tables<MinisterTables>(tx)
      .updateTable('ministers.plan')
      .set({ status: 'accepted', decided_at: tx.now(), decided_by_name: tx.actor.name })
      .where('id', '=', planId)
      .execute()
    await recordDiaryEvent(tx, 'plan.accepted', planId, { bids: meetings.length })
    return { bids: meetings.length }
  })
}

async function itIsProposed(ctx: Ctx, planId: string) {
  const plan = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.plan')
    .where('id', '=', planId)
    .select('status')
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new NotFound('This plan')
  if (plan.status !== 'proposed') throw new RuleBroken('plan-decided', 'Somebody has decided on this plan already')
}

async function whoAsks(ctx: Ctx): Promise<{ bidderName: string; bidderEmail: string }> {
  const official = await tables<MinisterTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', ctx.actor.id))
    .select(['name', 'email'])
    .executeTakeFirst()
  if (!official)
    throw new RuleBroken(
      'nobody-asks',
      'Only somebody at work in government can accept a plan: the bids are answered to them'
    )
  return { bidderName: official.name, bidderEmail: official.email }
}
