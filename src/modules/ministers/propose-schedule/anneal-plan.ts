import { setImmediate as breathe } from 'node:timers/promises'
import { PlanInHand } from './plan-in-hand.ts'
import type { ProposerProblem, Slot } from './problem.ts'

// In points: hot enough at first to give up a journey, at the end cold enough to give up nothing.
const HOT = 6
const COLD = 0.08
const MOVES_A_BREATH = 2000

/**
 * Betters a plan by simulated annealing until the time is up: one meeting is moved, sometimes over another that has to find
 * a new place; what makes the plan worse is taken ever more rarely. Half the moves look for a journey that goes there anyway.
 * It lets the program breathe every few milliseconds, and stops early when `isEnough` says so. Less `hot`, it keeps close to where
 * it began.
 */
export async function annealPlan(
  problem: ProposerProblem,
  from: readonly Slot[],
  milliseconds: number,
  isEnough: () => boolean = () => false,
  hot = HOT
): Promise<Slot[]> {
  const random = mulberry(1)
  const hand = new PlanInHand(problem, from)
  if (hand.units.length === 0) return [...from]
  const began = performance.now()
  let best = { points: hand.points, plan: hand.plan() }
  for (let share = 0; share < 1; share = (performance.now() - began) / milliseconds) {
    const heat = hot * (COLD / hot) ** share
    for (let move = 0; move < MOVES_A_BREATH; move++) tryOne(hand, heat, random)
    if (hand.points > best.points + 1e-9) best = { points: hand.points, plan: hand.plan() }
    if (isEnough()) break
    await breathe()
  }
  return best.plan
}

function tryOne(hand: PlanInHand, heat: number, random: () => number) {
  const unit = Math.floor(random() * hand.units.length)
  if (hand.choicesOf(unit) === 0) return
  const before = hand.points
  const was = hand.choiceOf(unit)
  const to = random() < 0.02 ? -1 : somewhere(hand, unit, random)
  if (to === was) return
  hand.set(unit, -1)
  let pushed = -1
  let pushedWas = -1
  if (to >= 0 && !hand.hasRoom(unit, to)) {
    pushed = hand.someoneIn(unit, to, random)
    if (pushed >= 0) {
      pushedWas = hand.choiceOf(pushed)
      hand.set(pushed, -1)
    }
  }
  if (to >= 0 && hand.hasRoom(unit, to)) hand.set(unit, to)
  if (pushed >= 0) findAPlace(hand, pushed, random)
  const gain = hand.points - before
  if (gain >= 0 || random() < Math.exp(gain / heat)) return
  if (pushed >= 0) hand.set(pushed, -1)
  hand.set(unit, was)
  if (pushed >= 0) hand.set(pushed, pushedWas)
}

/** The best of a few places chosen at random, for a meeting that was pushed out of its own. */
function findAPlace(hand: PlanInHand, unit: number, random: () => number) {
  let best = { choice: -1, points: hand.points }
  for (let tries = 0; tries < 6; tries++) {
    const choice = somewhere(hand, unit, random)
    if (!hand.hasRoom(unit, choice)) continue
    hand.set(unit, choice)
    if (hand.points > best.points) best = { choice, points: hand.points }
    hand.set(unit, -1)
  }
  hand.set(unit, best.choice)
}

function somewhere(hand: PlanInHand, unit: number, random: () => number): number {
  const beside = random() < 0.5 ? hand.besideOthers(unit, random) : -1
  return beside >= 0 ? beside : Math.floor(random() * hand.choicesOf(unit))
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
