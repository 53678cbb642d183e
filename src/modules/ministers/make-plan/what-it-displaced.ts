import type { ProposerProblem, Slot } from '../propose-schedule/problem.ts'
import type { Quarter } from './read-quarter.ts'

/** What a meeting kept out of this diary in this week: the most that was owed to somebody who now goes without. */
export function whatItDisplaced(
  quarter: Quarter,
  problem: ProposerProblem,
  plan: readonly Slot[],
  slot: Slot
): string | null {
  const inDiary = plan.filter(({ post, week }) => post === slot.post && week === slot.week).length
  if (inDiary < (problem.posts[slot.post]?.capacity[slot.week] ?? 0)) return null
  const met = new Set(plan.map(({ business }) => business))
  const without = problem.pairings
    .filter(
      ({ post, business }) => post === slot.post && !met.has(business) && (problem.businesses[business]?.owed ?? 0) > 0
    )
    .filter(({ business }) => !problem.businesses[business]?.blocked.includes(slot.week))
    .sort((a, b) => (problem.businesses[b.business]?.worth ?? 0) - (problem.businesses[a.business]?.worth ?? 0))[0]
  return without ? (quarter.duties[without.business]?.business ?? null) : null
}
