import type { StandardPlace } from './standard-place.ts'
import { editsBetween } from './text-likeness.ts'

const UNKNOWN = 7

/** Address and postcode agree and disagree together, so they are one comparison. */
export function comparePlaces(left: StandardPlace, right: StandardPlace): number {
  const street = sameStreet(left.street, right.street)
  const premises = street && left.house === right.house
  if (left.postcode === '' || right.postcode === '') return byStreet(left, right, premises)
  if (left.postcode === right.postcode) return premises ? 0 : 1
  if (premises) return 2
  if (editsBetween(left.postcode, right.postcode, 1) <= 1 && left.house === right.house && left.house !== '') return 2
  if (left.sector === right.sector) return 3
  if (left.district === right.district) return 4
  return left.area === right.area ? 5 : 6
}

function byStreet(left: StandardPlace, right: StandardPlace, premises: boolean): number {
  if (left.street.length < 2 || right.street.length < 2) return UNKNOWN
  return premises ? 2 : UNKNOWN - 1
}

/** At least two words, and two thirds of the words of the shorter address, are in the longer. */
function sameStreet(left: readonly string[], right: readonly string[]): boolean {
  const shared = left.filter((word) => right.includes(word)).length
  return shared >= 2 && shared * 3 >= Math.min(left.length, right.length) * 2
}
