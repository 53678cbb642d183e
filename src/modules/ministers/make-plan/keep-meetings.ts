import { type Ctx, tables } from '../../../platform/ctx.ts'
import { daysAfter } from '../../../platform/dates.ts'
import type { ProposerProblem, Slot } from '../propose-schedule/problem.ts'
import type { MinisterTables } from '../tables.ts'
import type { Quarter } from './read-quarter.ts'
import { whatIsMissed } from './what-is-missed.ts'
import { whatItDisplaced } from './what-it-displaced.ts'
import { whyThis } from './why-this.ts'

/** Writes the proposed meetings, each with why and what it displaced, and the duties that are not met, each with a remedy. */
export async function keepMeetings(
  ctx: Ctx,
  planId: string,
  quarter: Quarter,
  problem: ProposerProblem,
  plan: readonly Slot[]
): Promise<void> {
  const db = tables<MinisterTables>(ctx)
  const locked = new Set(problem.locks.map(({ post, business, week }) => `${post}/${business}/${week}`))
  const meetings = plan.map((slot) => ({
    plan_id: planId,
    post_id: problem.posts[slot.post]?.id ?? '',
    business_id: problem.businesses[slot.business]?.id ?? '',
    week_on: weekOf(quarter.startsOn, slot.week),
    why: whyThis(quarter, problem, plan, slot),
    displaced: whatItDisplaced(quarter, problem, plan, slot),
    locked: locked.has(`${slot.post}/${slot.business}/${slot.week}`),
    bid_id: null
  }))
  if (meetings.length > 0) await db.insertInto('ministers.plan_meeting').values(meetings).execute()
  const missed = whatIsMissed(quarter, problem, plan)
  if (missed.length > 0)
    await db
      .insertInto('ministers.plan_miss')
      .values(missed.map(({ businessId, why, remedy }) => ({ plan_id: planId, business_id: businessId, why, remedy })))
      .execute()
}

const weekOf = (startsOn: string, week: number) => daysAfter(startsOn, week * 7)
