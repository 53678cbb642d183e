import { type Solve, withSolver } from '../../../platform/solver/with-solver.ts'
import { allocateGreedily } from './allocate-greedily.ts'
import { annealPlan } from './anneal-plan.ts'
import { type BuiltModel, buildModel } from './build-model.ts'
import { choosePlan } from './choose-plan.ts'
import type { ProposerProblem, Slot } from './problem.ts'
import { type PlanScore, scorePlan } from './score-plan.ts'

export type Schedule = {
  status: 'optimal' | 'time-limit'
  plan: Slot[]
  score: PlanScore
  greedy: { plan: Slot[]; score: PlanScore }
  /** No plan at all can be worth more than this many points. */
  bound: number
  /** How far the plan can be from the best, as a share of its own worth. */
  gap: number
  size: { columns: number; rows: number; pairings: number }
}

type Limits = { timeLimitSeconds?: number; relativeGap?: number }
type Found = { plan: Slot[]; bound: number }

/**
 * Finds the best plan, or the best found in the time with how far from the best it can be. Books nothing. A greedy plan is
 * bettered by annealing; from there the solver takes the whole programme, which says what no plan can exceed, while annealing
 * goes on beside it. The better of the two plans is proposed.
 */
export async function solveSchedule(problem: ProposerProblem, limits: Limits = {}): Promise<Schedule> {
  const { timeLimitSeconds = 30, relativeGap = 0.005 } = limits
  const began = performance.now()
  const secondsLeft = () => Math.max(1, timeLimitSeconds - (performance.now() - began) / 1000 - 0.8)
  const secondsToSolve = () => Math.max(0.5, secondsLeft() - SECONDS_TO_SAVE)
  const greedy = allocateGreedily(problem)
  const model = buildModel(problem)
  return withSolver(async (solve) => {
    const isSmall = problem.businesses.length <= SOLVED_WHOLE
    const start = isSmall ? greedy : await annealPlan(problem, greedy, timeLimitSeconds * 1000 * SHARE_TO_START)
    // The programme is solved on the solver's thread while this one goes on bettering the plan: two cores, one wait.
    const solving = solveFrom(solve, problem, model, start, secondsToSolve(), relativeGap)
    const bettered = isSmall ? start : await bettering(problem, start, secondsToSolve(), solving)
    const solved = await solving
    const best = choosePlan(problem, [solved.plan, bettered], greedy, isSmall ? 0 : YIELDED)
    const plan = isSmall ? best : await travellingLess(problem, best, greedy, secondsLeft())
    const found = { plan, bound: solved.bound }
    return scheduleOf(problem, model, greedy, found, relativeGap)
  })
}

const SOLVED_WHOLE = 40
const SHARE_TO_START = 0.1
const SECONDS_TO_SAVE = 1.5
const MOST_TO_SAVE = 3
const DEARER = 1.15
const WARM = 0.8
/** The share of its worth that a plan may cost more than the best one found, to be worse than the greedy plan in nothing. */
const YIELDED = 0.003

/** Betters the plan until the solver is done, or the time is up. */
async function bettering(
  problem: ProposerProblem,
  start: readonly Slot[],
  seconds: number,
  solving: Promise<unknown>
): Promise<Slot[]> {
  let isSolved = false
  const done = () => {
    isSolved = true
  }
  solving.then(done, done)
  return annealPlan(problem, start, seconds * 1000, () => isSolved)
}

/** A plan that travels more than the greedy one: looked at once more, with journeys dearer than they are, for one about as good that does not. */
async function travellingLess(problem: ProposerProblem, best: Slot[], greedy: Slot[], secondsLeft: number) {
  const cost = (plan: readonly Slot[]) => scorePlan(problem, plan).travelCost
  if (cost(best) <= cost(greedy)) return best
  const dearer = { ...problem, regions: problem.regions.map((one) => ({ ...one, tripCost: one.tripCost * DEARER })) }
  const saving = await annealPlan(dearer, best, Math.min(MOST_TO_SAVE, secondsLeft) * 1000, undefined, WARM)
  return choosePlan(problem, [best, saving], greedy, YIELDED)
}

const gapOf = (problem: ProposerProblem, { plan, bound }: Found) => {
  const { points } = scorePlan(problem, plan)
  return (bound - points) / Math.max(1e-9, Math.abs(points))
}

function scheduleOf(
  problem: ProposerProblem,
  { milp }: BuiltModel,
  greedy: Slot[],
  { plan, bound: found }: Found,
  relativeGap: number
): Schedule {
  const score = scorePlan(problem, plan)
  const bound = Math.max(found, score.points)
  const gap = gapOf(problem, { plan, bound })
  return {
    status: gap <= relativeGap + 1e-9 ? 'optimal' : 'time-limit',
    plan: plan.toSorted((a, b) => a.week - b.week || a.post - b.post || a.business - b.business),
    score,
    greedy: { plan: greedy, score: scorePlan(problem, greedy) },
    bound,
    gap,
    size: { columns: milp.colCost.length, rows: milp.rowLower.length, pairings: problem.pairings.length }
  }
}

async function solveFrom(
  solve: Solve,
  problem: ProposerProblem,
  model: BuiltModel,
  start: readonly Slot[],
  timeLimitSeconds: number,
  relativeGap: number
): Promise<Found> {
  const answer = await solve(model.milp, { timeLimitSeconds, relativeGap, start: asColumns(problem, model, start) })
  const plan = answer.values.length > 0 ? planOf(model, answer.values) : []
  return { plan, bound: Number.isFinite(answer.bound) ? answer.bound : Number.POSITIVE_INFINITY }
}

const planOf = ({ meetings }: BuiltModel, values: Float64Array): Slot[] =>
  meetings
    .filter(({ column }) => (values[column] ?? 0) > 0.5)
    .map(({ post, business, week }) => ({ post, business, week }))

/** A plan as values of the columns, for the solver to begin from. */
function asColumns(problem: ProposerProblem, model: BuiltModel, plan: readonly Slot[]): Float64Array {
  const values = new Float64Array(model.milp.colCost.length)
  const inPlan = new Set(plan.map(({ post, business, week }) => `${post}/${business}/${week}`))
  for (const { post, business, week, column } of model.meetings)
    if (inPlan.has(`${post}/${business}/${week}`)) values[column] = 1
  for (const { column, size, meetings } of model.trips.values()) {
    const count = meetings.reduce((sum, meeting) => sum + (values[meeting] ?? 0), 0)
    values[column] = Math.ceil(count / size)
  }
  for (const [group, column] of model.shortfalls) {
    const met = plan.filter(({ business }) => problem.businesses[business]?.groups.includes(group)).length
    values[column] = Math.max(0, (problem.groups[group]?.floor ?? 0) - met)
  }
  return values
}
