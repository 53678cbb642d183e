import type { StandardPlace } from './standard-place.ts'
import { editsBetween } from './text-likeness.ts'

const UNKNOWN = 7

/** Address and postcode agree and disagree together, so they are one comparison. */
export function comparePlaces(left: StandardPlace, right: StandardPlace): number {
  const street = sameStreet(left.street, right.street)
  if (left.postcode === '' || right.postcode === '') {
    if (left.street.length < 2 || right.street.length < 2) return UNKNOWN
    return street && left.house === right.house ? 2 : UNKNOWN - 1
  }
  if (left.postcode === right.postcode) return street && left.house === right.house ? 0 : 1
  if (street && left.house === right.house) return 2
  if (editsBetween(left.postcode, right.postcode, 1) <= 1 && left.house === right.house && left.house !== '') return 2
  if (left.sector === right.sector) return 3
  if (left.district === right.district) return 4
  return left.area === right.area ? 5 : 6
}

/** At least two words, and two thirds of the words of the shorter address, are in the longer. */
function sameStreet(left: readonly string[], right: readonly string[]): boolean {
  const shared = left.filter((word) => right.includes(word)).length
  return shared >= 2 && shared * 3 >= Math.min(left.length, right.length) * 2
}
