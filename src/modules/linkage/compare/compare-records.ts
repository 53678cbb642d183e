import { compareNames, type NameLevels, type Weigh } from './compare-names.ts'
import { comparePlaces } from './compare-places.ts'
import type { StandardRecord } from './standard-record.ts'
import { editsBetween } from './text-likeness.ts'

/** A pair of records as the level of each comparison, and which of the names of each it was that agreed best. */
export type Compared = NameLevels & { number: number; place: number; sic: number; leftName: number; rightName: number }

export type Measure = {
  weigh: Weigh
  /** How many bits tell one business from all others, in sixteenths. */
  population: number
  /** What a pair of names says by itself; the best pair of all the names of both is taken. */
  tells: (levels: NameLevels) => number
}

export function compareRecords(left: StandardRecord, right: StandardRecord, measure: Measure): Compared {
  return {
    ...bestNames(left, right, measure),
    number: numberLevel(left.number, right.number),
    place: comparePlaces(left.place, right.place),
    sic: sicLevel(left.sic, right.sic)
  }
}

function bestNames(left: StandardRecord, right: StandardRecord, { weigh, population, tells }: Measure) {
  let best = { name: 13, rarity: 5, figures: 1, form: 1, leftName: 0, rightName: 0 }
  let most = Number.NEGATIVE_INFINITY
  for (const [leftName, one] of left.names.entries()) {
    for (const [rightName, other] of right.names.entries()) {
      const levels = compareNames(one, other, weigh, population)
      const told = tells(levels)
      if (told <= most) continue
      most = told
      best = { ...levels, leftName, rightName }
    }
  }
  return best
}

function numberLevel(left: string, right: string): number {
  if (left === '' || right === '') return 3
  if (left === right) return 0
  return left.length === right.length && editsBetween(left, right, 1) <= 1 ? 1 : 2
}

function sicLevel(left: readonly string[], right: readonly string[]): number {
  if (left.length === 0 || right.length === 0) return 4
  for (const [level, digits] of [5, 3, 2].entries()) {
    const known = new Set(left.map((code) => code.slice(0, digits)))
    if (right.some((code) => known.has(code.slice(0, digits)))) return level
  }
  return 3
}
