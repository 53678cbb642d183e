import type { Milp } from '../../../platform/solver/with-solver.ts'
import type { Pairing, ProposerProblem, Slot } from './problem.ts'
import { worthOfMeeting } from './worth-of-meeting.ts'

type MeetingColumn = Slot & { column: number }
type Meetings = readonly MeetingColumn[]
type Shortfalls = ReadonlyMap<number, number>
type Trip = { column: number; size: number; meetings: number[] }

/** The programme, and which meeting each of its first columns stands for. */
export type BuiltModel = {
  milp: Milp
  meetings: MeetingColumn[]
  trips: Map<string, Trip>
  shortfalls: Map<number, number>
}

/**
 * Writes the allocation as a mixed-integer programme; docs/schedule-proposer.md has it in mathematics. A column exists only
 * for a pairing that is relevant in a week that is free for both, so that most of the cube is never built.
 */
export function buildModel(problem: ProposerProblem): BuiltModel {
  const columns = new Columns()
  const meetings = meetingColumns(problem, columns)
  const trips = tripColumns(problem, meetings, columns)
  const shortfalls = new Map<number, number>()
  problem.groups.forEach((group, at) => {
    if (group.floor > 0) shortfalls.set(at, columns.add(-group.penalty, group.floor, false))
  })
  const rows = new Rows()
  eachBusinessAsOftenAsOwed(problem, meetings, rows)
  noDiaryIsOverfull(problem, meetings, rows)
  aVisitNeedsATrip(trips, rows)
  eachGroupIsMet(problem, meetings, shortfalls, rows)
  locksAreKept(problem, meetings, rows)
  return { milp: { ...columns.done(), ...rows.done() }, meetings, trips, shortfalls }
}

class Columns {
  readonly #cost: number[] = []
  readonly #upper: number[] = []
  readonly #whole: number[] = []

  add(cost: number, upper: number, whole: boolean): number {
    this.#cost.push(cost)
    this.#upper.push(upper)
    return this.#whole.push(whole ? 1 : 0) - 1
  }

  done() {
    return {
      colCost: Float64Array.from(this.#cost),
      colUpper: Float64Array.from(this.#upper),
      integrality: Int32Array.from(this.#whole)
    }
  }
}

class Rows {
  readonly #lower: number[] = []
  readonly #upper: number[] = []
  readonly #starts: number[] = [0]
  readonly #indices: number[] = []
  readonly #values: number[] = []

  add(terms: readonly (readonly [number, number])[], lower: number, upper: number) {
    if (terms.length === 0) return
    for (const [column, value] of terms) {
      this.#indices.push(column)
      this.#values.push(value)
    }
    this.#starts.push(this.#indices.length)
    this.#lower.push(lower)
    this.#upper.push(upper)
  }

  done() {
    return {
      rowLower: Float64Array.from(this.#lower),
      rowUpper: Float64Array.from(this.#upper),
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values)
    }
  }
}

const NONE = Number.NEGATIVE_INFINITY
const ANY = Number.POSITIVE_INFINITY

function meetingColumns(problem: ProposerProblem, columns: Columns): MeetingColumn[] {
  const worth = worthOfMeeting(problem)
  return problem.pairings.flatMap((pairing) =>
    freeWeeks(problem, pairing).map((week) => ({
      post: pairing.post,
      business: pairing.business,
      week,
      column: columns.add(worth(pairing, week), 1, true)
    }))
  )
}

function freeWeeks({ posts, businesses, weeks }: ProposerProblem, { post, business }: Pairing): number[] {
  const blocked = new Set(businesses[business]?.blocked)
  const capacity = posts[post]?.capacity ?? []
  return Array.from({ length: weeks }, (_, week) => week).filter(
    (week) => (capacity[week] ?? 0) > 0 && !blocked.has(week)
  )
}

function tripColumns(
  problem: ProposerProblem,
  meetings: readonly MeetingColumn[],
  columns: Columns
): Map<string, Trip> {
  const trips = new Map<string, Trip>()
  for (const { post, business, week, column } of meetings) {
    const region = problem.businesses[business]?.region
    if (region === undefined) continue
    const key = `${post}/${region}/${week}`
    const trip = trips.get(key) ?? newTrip(problem, post, region, week, columns)
    trip.meetings.push(column)
    trips.set(key, trip)
  }
  return trips
}

function newTrip(problem: ProposerProblem, post: number, region: number, week: number, columns: Columns): Trip {
  const size = Math.min(problem.weights.meetingsATrip, problem.posts[post]?.capacity[week] ?? 0)
  const most = problem.posts[post]?.capacity[week] ?? 0
  return {
    column: columns.add(-(problem.regions[region]?.tripCost ?? 0), Math.ceil(most / size), true),
    size,
    meetings: []
  }
}

function eachBusinessAsOftenAsOwed(problem: ProposerProblem, meetings: readonly MeetingColumn[], rows: Rows) {
  const apart = problem.weights.weeksApart
  for (const [business, own] of groupedBy(meetings, ({ business }) => business)) {
    const owed = problem.businesses[business]?.owed ?? 0
    rows.add(
      own.map(({ column }) => [column, 1]),
      NONE,
      Math.max(1, owed)
    )
    if (owed < 2) continue
    for (let first = 0; first + apart <= problem.weeks; first++) {
      const close = own.filter(({ week }) => week >= first && week < first + apart)
      rows.add(
        close.map(({ column }) => [column, 1]),
        NONE,
        1
      )
    }
  }
}

function noDiaryIsOverfull(problem: ProposerProblem, meetings: readonly MeetingColumn[], rows: Rows) {
  for (const [key, own] of groupedBy(meetings, ({ post, week }) => post * problem.weeks + week)) {
    const capacity = problem.posts[Math.floor(key / problem.weeks)]?.capacity[key % problem.weeks] ?? 0
    rows.add(
      own.map(({ column }) => [column, 1]),
      NONE,
      capacity
    )
  }
}

/** Said once for the whole trip and once for each meeting: the second makes the relaxation tight, so that the gap closes. */
function aVisitNeedsATrip(trips: ReadonlyMap<string, Trip>, rows: Rows) {
  for (const { column: trip, size, meetings } of trips.values()) {
    rows.add([...meetings.map((column) => [column, 1] as const), [trip, -size]], NONE, 0)
    if (meetings.length > 1 && size > 1)
      for (const column of meetings)
        rows.add(
          [
            [column, 1],
            [trip, -1]
          ],
          NONE,
          0
        )
  }
}

function eachGroupIsMet(problem: ProposerProblem, meetings: Meetings, shortfalls: Shortfalls, rows: Rows) {
  for (const [group, short] of shortfalls) {
    const own = meetings.filter(({ business }) => problem.businesses[business]?.groups.includes(group))
    rows.add([...own.map(({ column }) => [column, 1] as const), [short, 1]], problem.groups[group]?.floor ?? 0, ANY)
  }
}

function locksAreKept({ locks }: ProposerProblem, meetings: readonly MeetingColumn[], rows: Rows) {
  for (const lock of locks) {
    const own = meetings.find((m) => m.post === lock.post && m.business === lock.business && m.week === lock.week)
    if (own) rows.add([[own.column, 1]], 1, 1)
  }
}

function groupedBy<T>(all: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const one of all) {
    const group = groups.get(key(one))
    if (group) group.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
