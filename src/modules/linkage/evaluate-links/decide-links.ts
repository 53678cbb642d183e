import { calibrate, type KnownAnswer } from '../learn/calibrate.ts'
import type { Model } from '../score/model.ts'
import { posterior } from '../score/posterior.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { addTo } from './add-to.ts'
import type { ComparedPairs } from './compare-pairs.ts'
import type { Pairs } from './find-pairs.ts'
import type { Split } from './split-truth.ts'
import type { Weighed } from './weigh-pairs.ts'

/** The best candidate of one record of the left file; `guarded` when something speaks against linking it without a person. */
export type Decided = {
  left: number
  right: number
  likely: number
  mutual: boolean
  guarded: boolean
  right_one: boolean
}

const NAME_UNLIKE = 12
const NUMBERS_DIFFER = 2
const NAME_AT = 0
const NUMBER_AT = 4
const CLEAR_BITS = 3

/** For every record of the left file its best candidate, with a probability that is as right as it says. */
export function decideLinks(
  pairs: Pairs,
  compared: ComparedPairs,
  bits: Float64Array,
  split: Split,
  learned: Weighed['learned']
): Decided[] {
  const byLeft = groupsOf(pairs.left)
  const claims = bestOf(pairs.right, bits)
  const calibration =
    learned === 'labels'
      ? calibrate(knownAnswers(byLeft, pairs, bits, split))
      : learned === 'nothing'
        ? SHIPPED_MODEL.calibration
        : { shift: 0, stretch: 1 }
  return [...byLeft].map(([left, own]) =>
    bestCandidate(left, own, { pairs, compared, bits, split, claims, calibration })
  )
}

const knownAnswers = (
  byLeft: ReadonlyMap<number, number[]>,
  pairs: Pairs,
  bits: Float64Array,
  split: Split
): KnownAnswer[] =>
  [...byLeft]
    .filter(([left]) => split.toLearn(left))
    .map(([left, own]) => ({
      weights: own.map((at) => bits[at] ?? 0),
      right: own.findIndex((at) => split.isOne(left, pairs.right[at] ?? 0))
    }))

type Known = {
  pairs: Pairs
  compared: ComparedPairs
  bits: Float64Array
  split: Split
  claims: ReadonlyMap<number, number>
  calibration: Model['calibration']
}

function bestCandidate(left: number, own: readonly number[], known: Known): Decided {
  const { pairs, bits, split, claims, calibration } = known
  const { levels, width } = known.compared
  const sorted = [...own].sort((a, b) => (bits[b] ?? 0) - (bits[a] ?? 0) || a - b)
  const top = sorted[0] ?? 0
  const right = pairs.right[top] ?? 0
  const shares = posterior(
    sorted.map((at) => bits[at] ?? 0),
    calibration
  )
  const ahead = (bits[top] ?? 0) - (bits[sorted[1] ?? -1] ?? Number.NEGATIVE_INFINITY)
  return {
    left,
    right,
    likely: shares.candidates[0] ?? 0,
    mutual: claims.get(right) === top,
    guarded:
      (levels[top * width + NAME_AT] ?? 0) >= NAME_UNLIKE ||
      levels[top * width + NUMBER_AT] === NUMBERS_DIFFER ||
      ahead < CLEAR_BITS,
    right_one: split.isOne(left, right)
  }
}

function groupsOf(of: Int32Array): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [pair, record] of of.entries()) addTo(groups, record, pair)
  return groups
}

function bestOf(of: Int32Array, bits: Float64Array): Map<number, number> {
  const best = new Map<number, number>()
  for (const [pair, record] of of.entries()) {
    const held = best.get(record)
    if (held === undefined || (bits[pair] ?? 0) > (bits[held] ?? 0)) best.set(record, pair)
  }
  return best
}
