import type { ProposerProblem, Slot } from './problem.ts'
import { worthOfMeeting } from './worth-of-meeting.ts'

type Choice = { post: number; week: number; worth: number }
type Unit = { business: number; region: number; choices: Choice[] }

/**
 * A plan while it is being bettered: one unit for each meeting a business may have, each with the places it could be in, and
 * the worth of the whole kept up to date with every change. Locked meetings are in it and never move.
 */
export class PlanInHand {
  readonly units: Unit[] = []
  points = 0
  readonly #problem: ProposerProblem
  readonly #chosen: number[] = []
  readonly #siblings = new Map<number, number[]>()
  readonly #room: Int32Array
  readonly #visits: Int32Array
  readonly #met: Int32Array
  readonly #inDiary: number[][]
  readonly #weeksFixed = new Map<number, number[]>()
  readonly #locked: readonly Slot[]

  constructor(problem: ProposerProblem, from: readonly Slot[]) {
    const { posts, weeks, regions, groups } = problem
    this.#problem = problem
    this.#room = Int32Array.from(posts.flatMap(({ capacity }) => capacity.slice(0, weeks)))
    this.#visits = new Int32Array(posts.length * weeks * Math.max(1, regions.length))
    this.#met = new Int32Array(groups.length)
    this.#inDiary = posts.flatMap(() => Array.from({ length: weeks }, (): number[] => []))
    this.points = -groups.reduce((sum, { floor, penalty }) => sum + Math.max(0, floor) * penalty, 0)
    this.#locked = problem.locks
    const worth = worthOfMeeting(problem)
    for (const lock of problem.locks) this.#fix(lock, worth(this.#pairingOf(lock), lock.week))
    this.#makeUnits(worth)
    for (const slot of from) this.#place(slot)
  }

  choicesOf = (unit: number): number => this.units[unit]?.choices.length ?? 0
  choiceOf = (unit: number): number => this.#chosen[unit] ?? -1

  hasRoom(unit: number, choice: number): boolean {
    const place = this.units[unit]?.choices[choice]
    if (!place) return false
    return (this.#room[this.#at(place.post, place.week)] ?? 0) > 0 && this.#isFarEnough(unit, place.week)
  }

  /** A choice, from a random one on, where a journey already goes and has a seat left; -1 where none does, or none is needed. */
  besideOthers(unit: number, random: () => number): number {
    const { region, choices } = this.units[unit] ?? { region: -1, choices: [] }
    if (region < 0 || choices.length === 0) return -1
    const { regions, posts, weights } = this.#problem
    const first = Math.floor(random() * choices.length)
    for (let step = 0; step < choices.length; step++) {
      const at = (first + step) % choices.length
      const { post, week } = choices[at] ?? { post: 0, week: 0 }
      const visits = this.#visits[this.#at(post, week) * regions.length + region] ?? 0
      if (visits > 0 && visits % Math.min(weights.meetingsATrip, posts[post]?.capacity[week] ?? 1) > 0) return at
    }
    return -1
  }

  /** A unit that could give way where this one wants to be, or -1. */
  someoneIn(unit: number, choice: number, random: () => number): number {
    const place = this.units[unit]?.choices[choice]
    const there = place ? (this.#inDiary[this.#at(place.post, place.week)] ?? []) : []
    return there.length > 0 ? (there[Math.floor(random() * there.length)] ?? -1) : -1
  }

  /** Moves a unit to one of its choices, or with -1 out of the plan; `points` follows. */
  set(unit: number, choice: number) {
    const about = this.units[unit]
    const was = this.choiceOf(unit)
    if (!about || was === choice) return
    this.#takeOut(unit, about, about.choices[was])
    this.#putIn(unit, about, about.choices[choice])
    this.#chosen[unit] = choice
  }

  #takeOut(unit: number, about: Unit, place: Choice | undefined) {
    if (!place) return
    this.#count(about, place, -1)
    const there = this.#inDiary[this.#at(place.post, place.week)] ?? []
    there.splice(there.indexOf(unit), 1)
  }

  #putIn(unit: number, about: Unit, place: Choice | undefined) {
    if (!place) return
    this.#count(about, place, 1)
    this.#inDiary[this.#at(place.post, place.week)]?.push(unit)
  }

  plan(): Slot[] {
    const moved = this.units.flatMap(({ business, choices }, unit) => {
      const place = choices[this.choiceOf(unit)]
      return place ? [{ post: place.post, business, week: place.week }] : []
    })
    return [...this.#locked, ...moved]
  }

  #at = (post: number, week: number) => post * this.#problem.weeks + week

  #pairingOf = ({ post, business }: Slot) =>
    this.#problem.pairings.find((pairing) => pairing.post === post && pairing.business === business) ?? {
      post,
      business,
      fit: 0
    }

  #fix({ post, business, week }: Slot, worth: number) {
    this.#weeksFixed.set(business, [...(this.#weeksFixed.get(business) ?? []), week])
    this.#count(
      { business, region: this.#problem.businesses[business]?.region ?? -1, choices: [] },
      { post, week, worth },
      1
    )
  }

  #makeUnits(worth: ReturnType<typeof worthOfMeeting>) {
    const { posts, weeks, businesses } = this.#problem
    const choices = businesses.map((): Choice[] => [])
    for (const pairing of this.#problem.pairings)
      for (let week = 0; week < weeks; week++) {
        const free =
          (posts[pairing.post]?.capacity[week] ?? 0) > 0 && !businesses[pairing.business]?.blocked.includes(week)
        if (free) choices[pairing.business]?.push({ post: pairing.post, week, worth: worth(pairing, week) })
      }
    for (const [business, { owed, region = -1 }] of businesses.entries()) {
      const left = Math.max(1, owed) - (this.#weeksFixed.get(business)?.length ?? 0)
      for (let time = 0; time < left; time++) {
        this.#siblings.set(business, [...(this.#siblings.get(business) ?? []), this.units.length])
        this.units.push({ business, region, choices: choices[business] ?? [] })
        this.#chosen.push(-1)
      }
    }
  }

  #place({ post, business, week }: Slot) {
    const unit = this.#siblings.get(business)?.find((one) => this.choiceOf(one) < 0)
    if (unit === undefined) return
    const choice = this.units[unit]?.choices.findIndex((place) => place.post === post && place.week === week) ?? -1
    if (choice >= 0 && this.hasRoom(unit, choice)) this.set(unit, choice)
  }

  #isFarEnough(unit: number, week: number): boolean {
    const business = this.units[unit]?.business ?? -1
    const apart = this.#problem.weights.weeksApart
    if (this.#weeksFixed.get(business)?.some((other) => Math.abs(other - week) < apart)) return false
    const siblings = this.#siblings.get(business) ?? []
    return siblings.every((other) => {
      const place = other === unit ? undefined : this.units[other]?.choices[this.choiceOf(other)]
      return !place || Math.abs(place.week - week) >= apart
    })
  }

  #count({ business, region }: Unit, { post, week, worth }: Choice, by: 1 | -1) {
    this.points += by * worth
    const at = this.#at(post, week)
    this.#room[at] = (this.#room[at] ?? 0) - by
    if (region >= 0) this.#countVisit(post, week, region, by)
    for (const group of this.#problem.businesses[business]?.groups ?? []) {
      const { floor, penalty } = this.#problem.groups[group] ?? { floor: 0, penalty: 0 }
      const met = this.#met[group] ?? 0
      this.points += penalty * (Math.max(0, floor - met) - Math.max(0, floor - met - by))
      this.#met[group] = met + by
    }
  }

  #countVisit(post: number, week: number, region: number, by: 1 | -1) {
    const { regions, posts, weights } = this.#problem
    const at = this.#at(post, week) * regions.length + region
    const size = Math.min(weights.meetingsATrip, posts[post]?.capacity[week] ?? 1)
    const visits = this.#visits[at] ?? 0
    this.points -= (Math.ceil((visits + by) / size) - Math.ceil(visits / size)) * (regions[region]?.tripCost ?? 0)
    this.#visits[at] = visits + by
  }
}
