import type { ProposerProblem, Slot } from './problem.ts'
import { type PlanScore, scorePlan } from './score-plan.ts'

/**
 * The plan to propose: the one worth most, unless it meets less duty, travels further or leaves a group shorter than the greedy plan
 * would, and another that does none of these is worth about as much. `yielded` is the share of worth given up for that at most.
 */
export function choosePlan(
  problem: ProposerProblem,
  plans: readonly Slot[][],
  greedy: Slot[],
  yielded: number
): Slot[] {
  const base = scorePlan(problem, greedy)
  const judged = [...plans, greedy].map((plan) => ({ plan, score: scorePlan(problem, plan) }))
  const sound = judged
    .filter(({ score }) => score.broken.length === 0)
    .toSorted((a, b) => b.score.points - a.score.points)
  const [best] = sound
  if (!best) return []
  const least = best.score.points - yielded * Math.abs(best.score.points)
  const even = sound.find(({ plan, score }) => plan !== greedy && score.points >= least && !losesTo(base, score))
  return (even ?? best).plan
}

const losesTo = (base: PlanScore, { met, travelCost, short }: PlanScore) =>
  met < base.met || travelCost > base.travelCost || short > base.short
