import type { ProposerProblem, Slot } from './problem.ts'
import { worthOfMeeting } from './worth-of-meeting.ts'

export type PlanScore = {
  points: number
  /** Of all meetings owed, how many the plan gives, and their share of the worth owed. */
  owed: number
  met: number
  worthMet: number
  trips: number
  travelCost: number
  /** Meetings short of the floors, added over the groups. */
  short: number
  /** Each rule the plan breaks; none for a plan that can be carried out. */
  broken: string[]
}

/** Counts what a plan is worth from the plan alone, without the solver: the judge of solver, greedy allocation and tests alike. */
export function scorePlan(problem: ProposerProblem, plan: readonly Slot[]): PlanScore {
  const worth = worthOfMeeting(problem)
  const fits = new Map(problem.pairings.map((pairing) => [`${pairing.post}/${pairing.business}`, pairing]))
  const meetings = plan.reduce((sum, slot) => {
    const pairing = fits.get(`${slot.post}/${slot.business}`)
    return sum + (pairing ? worth(pairing, slot.week) : 0)
  }, 0)
  const { trips, cost } = tripsOf(problem, plan)
  const shortBy = problem.groups.map(({ floor, penalty }, at) => {
    const met = plan.filter(({ business }) => problem.businesses[business]?.groups.includes(at)).length
    return { short: Math.max(0, floor - met), penalty }
  })
  const penalties = shortBy.reduce((sum, { short, penalty }) => sum + short * penalty, 0)
  return {
    points: meetings - cost - penalties,
    ...dutyMet(problem, plan),
    trips,
    travelCost: cost,
    short: shortBy.reduce((sum, { short }) => sum + short, 0),
    broken: brokenRules(problem, plan, fits)
  }
}

function tripsOf(problem: ProposerProblem, plan: readonly Slot[]): { trips: number; cost: number } {
  const visits = new Map<string, { region: number; meetings: number; size: number }>()
  for (const { post, business, week } of plan) {
    const region = problem.businesses[business]?.region
    if (region === undefined) continue
    const key = `${post}/${region}/${week}`
    const size = Math.min(problem.weights.meetingsATrip, problem.posts[post]?.capacity[week] ?? 0)
    visits.set(key, { region, size, meetings: (visits.get(key)?.meetings ?? 0) + 1 })
  }
  const needed = [...visits.values()].map(({ region, meetings, size }) => ({
    region,
    trips: Math.ceil(meetings / size)
  }))
  return {
    trips: needed.reduce((sum, { trips }) => sum + trips, 0),
    cost: needed.reduce((sum, { region, trips }) => sum + trips * (problem.regions[region]?.tripCost ?? 0), 0)
  }
}

function dutyMet({ businesses }: ProposerProblem, plan: readonly Slot[]) {
  const times = new Map<number, number>()
  for (const { business } of plan) times.set(business, (times.get(business) ?? 0) + 1)
  const met = businesses.map(({ owed }, at) => Math.min(owed, times.get(at) ?? 0))
  const worthOwed = businesses.reduce((sum, { owed, worth }) => sum + owed * worth, 0)
  const worth = businesses.reduce((sum, business, at) => sum + (met[at] ?? 0) * business.worth, 0)
  return {
    owed: businesses.reduce((sum, { owed }) => sum + owed, 0),
    met: met.reduce((sum, one) => sum + one, 0),
    worthMet: worthOwed > 0 ? worth / worthOwed : 1
  }
}

function brokenRules(problem: ProposerProblem, plan: readonly Slot[], fits: ReadonlyMap<string, unknown>): string[] {
  const inDiary = new Map<string, number>()
  for (const { post, week } of plan) inDiary.set(`${post}/${week}`, (inDiary.get(`${post}/${week}`) ?? 0) + 1)
  const overfull = [...inDiary].filter(([key, meetings]) => {
    const [post = 0, week = 0] = key.split('/').map(Number)
    return meetings > (problem.posts[post]?.capacity[week] ?? 0)
  })
  const held = plan.map(({ business, week }) => ({ business, week, about: problem.businesses[business] }))
  const tooOften = held.filter(
    ({ business, about }) => held.filter((other) => other.business === business).length > Math.max(1, about?.owed ?? 0)
  )
  const tooClose = held.filter(({ business, week }, at) =>
    held.some(
      (other, index) =>
        index > at && other.business === business && Math.abs(other.week - week) < problem.weights.weeksApart
    )
  )
  return [
    ...overfull.map(([key]) => `diary overfull ${key}`),
    ...plan.filter(({ post, business }) => !fits.has(`${post}/${business}`)).map(() => 'not a relevant pairing'),
    ...held
      .filter(({ about, week }) => about?.blocked.includes(week))
      .map(({ business }) => `blocked week ${business}`),
    ...tooOften.map(({ business }) => `too often ${business}`),
    ...tooClose.map(({ business }) => `too close ${business}`),
    ...problem.locks
      .filter((l) => !plan.some((s) => s.post === l.post && s.business === l.business && s.week === l.week))
      .map(({ business }) => `lock lost ${business}`)
  ]
}
