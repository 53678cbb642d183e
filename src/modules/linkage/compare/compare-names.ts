import type { StandardName } from './standard-name.ts'
import { editsBetween, jaroWinkler } from './text-likeness.ts'
import { GENERAL_WORDS } from './words.ts'

/** How much a word tells, in sixteenths of a bit, so that sums come out the same wherever they are worked out. */
export type Weigh = (word: string) => number
export type NameLevels = { name: number; rarity: number; figures: number; form: number }

/** Sixteenths of a bit that separate the levels of rarity, measured from one business in the whole population. */
const RARITY_STEPS = [128, 48, -16, -64, -128]

/** Compares two names; `population` is how many bits tell one business from all others, in sixteenths. */
export function compareNames(left: StandardName, right: StandardName, weigh: Weigh, population: number): NameLevels {
  const words = sharedWords(left.core, right.core, weigh)
  const name = nameLevel(left, right, words)
  const told = toldBy(name, words)
  return {
    name,
    rarity: name >= LOOKS_ALIKE ? RARITY_STEPS.length : rarityLevel(told - population),
    figures: figuresLevel(left.figures, right.figures),
    form: left.form === '' || right.form === '' ? 1 : left.form === right.form ? 0 : 2
  }
}

/** What the names have in common, in sixteenths of a bit: all of a name where it is the same but for spacing or a slip. */
function toldBy(name: number, { shared, left, right }: Shared): number {
  if (name <= SPACED) return Math.max(left, right)
  return name === INITIALS || name === SLIP ? Math.min(left, right) : shared
}

const SPACED = 1
const SLIP = 4
const INITIALS = 5
const LOOKS_ALIKE = 12

type Shared = { shared: number; left: number; right: number; restLeft: readonly string[]; restRight: readonly string[] }

function nameLevel(left: StandardName, right: StandardName, words: Shared): number {
  if (left.folded === right.folded) return 0
  if (left.joined === right.joined) return 1
  const { restLeft, restRight } = words
  if (restLeft.length + restRight.length === 0) return 2
  if (words.shared > 0 && [...restLeft, ...restRight].every((word) => GENERAL_WORDS.has(word))) return 3
  if (isASlip(left.joined, right.joined, words)) return SLIP
  if (left.initials === right.joined || right.initials === left.joined) return INITIALS
  const most = Math.max(words.left, words.right)
  const share = Math.floor((100 * words.shared) / Math.max(1, most))
  if (words.shared > 0 && (restLeft.length === 0 || restRight.length === 0))
    return share >= 65 ? 6 : share >= 40 ? 7 : 8
  if (share >= 65) return 9
  if (share >= 40) return 10
  if (share >= 15) return 11
  return jaroWinkler(left.joined, right.joined) >= 0.88 ? LOOKS_ALIKE : LOOKS_ALIKE + 1
}

/** A slip changes a letter or two of a long word; in a word of three letters it makes another name. */
function isASlip(left: string, right: string, { restLeft, restRight }: Shared): boolean {
  const shorter = Math.min(left.length, right.length)
  const changed = Math.min(lettersIn(restLeft), lettersIn(restRight))
  const most = shorter >= 12 && changed >= 8 ? 2 : shorter >= 5 && changed >= 4 ? 1 : 0
  return most > 0 && editsBetween(left, right, most) <= most
}

const lettersIn = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0)

/** Weights of the words both names have; a word a slip away from one of the other's counts for three quarters of itself. */
function sharedWords(left: readonly string[], right: readonly string[], weigh: Weigh): Shared {
  const restLeft = left.filter((word) => !right.includes(word))
  const restRight = right.filter((word) => !left.includes(word))
  const nearLeft = restLeft.filter((word) => restRight.some((other) => near(word, other)))
  const nearRight = restRight.filter((word) => restLeft.some((other) => near(word, other)))
  const all = total(left, weigh)
  const slipped = Math.min(total(nearLeft, weigh), total(nearRight, weigh))
  return {
    left: all,
    right: total(right, weigh),
    shared: all - total(restLeft, weigh) + Math.floor((slipped * 3) / 4),
    restLeft,
    restRight
  }
}

const near = (word: string, other: string) => word.length >= 5 && other.length >= 5 && editsBetween(word, other, 1) <= 1

const total = (words: readonly string[], weigh: Weigh) => words.reduce((sum, word) => sum + weigh(word), 0)

function rarityLevel(sixteenths: number): number {
  const at = RARITY_STEPS.findIndex((step) => sixteenths >= step)
  return at < 0 ? RARITY_STEPS.length : at
}

function figuresLevel(left: string, right: string): number {
  if (left === right) return left === '' ? 1 : 0
  return left === '' || right === '' ? 2 : 3
}
