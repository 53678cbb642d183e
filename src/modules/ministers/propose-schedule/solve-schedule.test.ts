import { describe, expect, test } from 'vitest'
import { allocateGreedily } from './allocate-greedily.ts'
import type { ProposerProblem, Slot } from './problem.ts'
import { scorePlan } from './score-plan.ts'
import { solveSchedule } from './solve-schedule.ts'

/** Small enough that every plan there is can be tried: two posts, four businesses, three weeks. */
function smallProblem(seed: number): ProposerProblem {
  let state = seed * 7919 + 17
  const random = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  const upTo = (most: number) => Math.floor(random() * most)
  const businesses = Array.from({ length: 4 }, (_, at) => ({
    id: `b${at}`,
    owed: upTo(2),
    worth: 5 + upTo(30),
    overdue: upTo(20),
    dueWeek: upTo(3),
    blocked: random() < 0.3 ? [upTo(3)] : [],
    region: random() < 0.6 ? upTo(2) : undefined,
    groups: [upTo(2)]
  }))
  const pairings = businesses.flatMap((_, business) =>
    [0, 1].filter(() => random() < 0.8).map((post) => ({ post, business, fit: upTo(11) / 10 }))
  )
  const [first] = pairings
  return {
    weeks: 3,
    posts: [0, 1].map((at) => ({ id: `p${at}`, capacity: [upTo(3), upTo(3), upTo(2)] })),
    businesses,
    pairings,
    regions: [
      { id: 'r0', tripCost: 4 + upTo(12) },
      { id: 'r1', tripCost: upTo(20) }
    ],
    groups: [
      { id: 'g0', words: 'small', floor: upTo(3), penalty: upTo(15) },
      { id: 'g1', words: 'large', floor: upTo(3), penalty: upTo(15) }
    ],
    locks: [],
    accepted: first ? [{ post: first.post, business: first.business, week: upTo(3) }] : [],
    weights: { fit: 0.5, late: upTo(4), keepWeek: 2, keepMinister: 1, meetingsATrip: 2, weeksApart: 1 }
  }
}

/** The best of all plans, by trying each: nothing of the model or the solver is used. */
function bestByTrying(problem: ProposerProblem): number {
  const choices = problem.businesses.map((_, business): (Slot | undefined)[] => [
    undefined,
    ...problem.pairings
      .filter((pairing) => pairing.business === business)
      .flatMap(({ post }) => Array.from({ length: problem.weeks }, (_, week) => ({ post, business, week })))
  ])
  const plans = choices.reduce<Slot[][]>(
    (so, next) => so.flatMap((plan) => next.map((slot) => (slot ? [...plan, slot] : plan))),
    [[]]
  )
  const scores = plans.map((plan) => scorePlan(problem, plan)).filter(({ broken }) => broken.length === 0)
  return Math.max(...scores.map(({ points }) => points))
}

describe('a schedule', () => {
  test.each(Array.from({ length: 20 }, (_, seed) => seed + 1))(
    'is the best there is, found by trying every plan of small quarter %i',
    async (seed) => {
      const problem = smallProblem(seed)
      const solved = await solveSchedule(problem, { timeLimitSeconds: 20, relativeGap: 0 })
      expect(solved.score.broken).toEqual([])
      expect(solved.score.points).toBeCloseTo(bestByTrying(problem), 5)
      expect(solved.bound).toBeCloseTo(solved.score.points, 5)
    }
  )

  test('keeps what is locked, even where another plan is worth more', async () => {
    const problem = { ...smallProblem(3), weights: { ...smallProblem(3).weights, late: 3 } }
    const free = await solveSchedule(problem, { relativeGap: 0 })
    const other = problem.pairings
      .flatMap(({ post, business }) => [0, 1, 2].map((week) => ({ post, business, week })))
      .find(
        (slot) =>
          (problem.posts[slot.post]?.capacity[slot.week] ?? 0) > 0 &&
          !problem.businesses[slot.business]?.blocked.includes(slot.week) &&
          !free.plan.some((one) => one.business === slot.business && one.post === slot.post && one.week === slot.week)
      )
    if (!other) throw new Error('The small quarter leaves nothing to lock')
    const locked = await solveSchedule({ ...problem, locks: [other] }, { relativeGap: 0 })
    expect(locked.plan).toContainEqual(other)
    expect(locked.score.points).toBeLessThanOrEqual(free.score.points + 1e-9)
  })

  test('is never worth less than a greedy allocation, which keeps the rules too', async () => {
    const problem = smallProblem(8)
    expect(scorePlan(problem, allocateGreedily(problem)).broken).toEqual([])
    const { score, greedy } = await solveSchedule(problem)
    expect(score.points).toBeGreaterThanOrEqual(greedy.score.points)
  })
})

test('the judge names each rule a plan breaks', () => {
  const problem = smallProblem(1)
  const [pairing] = problem.pairings
  if (!pairing) throw new Error('No pairing')
  const twice = [0, 0, 0].map((week) => ({ post: pairing.post, business: pairing.business, week }))
  const { broken } = scorePlan({ ...problem, posts: problem.posts.map((p) => ({ ...p, capacity: [1, 1, 1] })) }, twice)
  expect(broken.some((rule) => rule.startsWith('diary overfull'))).toBe(true)
  expect(broken.some((rule) => rule.startsWith('too often'))).toBe(true)
  expect(broken.some((rule) => rule.startsWith('too close'))).toBe(true)
})
