import type { ProposerProblem, Slot } from './problem.ts'

/**
 * What a diary secretary does by hand: the most overdue business first, to the minister whose portfolio fits best, in the
 * earliest free week. The yardstick for the solver, and its first guess.
 */
export function allocateGreedily(problem: ProposerProblem): Slot[] {
  const plan: Slot[] = [...problem.locks]
  const room = problem.posts.map(({ capacity }) => [...capacity])
  for (const { post, week } of plan) take(room, post, week)
  const order = problem.businesses
    .map((business, at) => ({ ...business, at }))
    .sort((a, b) => Math.sign(b.owed) - Math.sign(a.owed) || b.overdue - a.overdue || b.worth - a.worth || a.at - b.at)
  for (const { at, owed, blocked } of order) {
    const pairings = problem.pairings.filter(({ business }) => business === at).sort((a, b) => b.fit - a.fit)
    const already = plan.filter(({ business }) => business === at)
    for (let time = already.length; time < Math.max(1, owed); time++) {
      const slot = firstFree(problem, pairings, room, blocked, plan)
      if (!slot) break
      plan.push(slot)
      take(room, slot.post, slot.week)
    }
  }
  return plan
}

function take(room: number[][], post: number, week: number) {
  const weeks = room[post]
  if (weeks) weeks[week] = (weeks[week] ?? 0) - 1
}

function firstFree(
  problem: ProposerProblem,
  pairings: ProposerProblem['pairings'],
  room: readonly (readonly number[])[],
  blocked: readonly number[],
  plan: readonly Slot[]
): Slot | undefined {
  for (const { post, business } of pairings) {
    const taken = plan.filter((slot) => slot.business === business).map(({ week }) => week)
    const far = (week: number) => taken.every((other) => Math.abs(other - week) >= problem.weights.weeksApart)
    const week = Array.from({ length: problem.weeks }, (_, at) => at).find(
      (at) => (room[post]?.[at] ?? 0) > 0 && !blocked.includes(at) && far(at)
    )
    if (week !== undefined) return { post, business, week }
  }
  return undefined
}
