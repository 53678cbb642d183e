import { countVectors } from '../learn/count-vectors.ts'
import { BASE_SHAPE, RIVAL_LEVELS, rowOf } from '../learn/feature-row.ts'
import { learnWeights } from '../learn/learn-weights.ts'
import { learnWithoutLabels } from '../learn/learn-without-labels.ts'
import { offsetsOf, type Shape } from '../learn/vectors.ts'
import { SHIPPED_MODEL } from '../score/shipped-model.ts'
import { EXTRA_LEVELS } from './compare-extras.ts'
import type { ComparedPairs } from './compare-pairs.ts'
import type { Extra } from './extra-kinds.ts'
import type { Pairs } from './find-pairs.ts'
import { manyToOne, rivalLevels } from './rivals.ts'
import type { Split } from './split-truth.ts'

/** What an extra column says before anything is known of it: agreement for, difference against, in bits. */
const EXTRA_BITS: Readonly<Record<Extra['kind'], readonly number[]>> = {
  code: [9, 7, 3, 5, 1, -2, 0, 0],
  date: [8, 6, 2, 4, 1, -2, 0, 0],
  text: [5, 3.5, 1, 2, 0.5, -2, 0, 1.5],
  words: [6, 4, 2, 3, 1, -1.5, 0, 0],
  number: [5, 3, 1, 2, 0.5, -1.5, 0, 0]
}
const RIVAL_BITS = [1.2, 0.6, 0, -1, -2.5]
/** How strongly learned weights are held to those they start from: as if this many pairs had been seen to say so. */
const PULL = 3

export type Weighed = { bits: Float64Array; learned: 'labels' | 'no labels' | 'nothing' }

/** Weighs every pair: learned from the labels to learn from, else from how the pairs themselves fall apart, else as shipped. */
export function weighPairs(
  pairs: Pairs,
  compared: ComparedPairs,
  extras: readonly Extra[],
  people: boolean,
  split: Split
): Weighed {
  const shape: Shape = [...BASE_SHAPE, ...extras.map(() => EXTRA_LEVELS)]
  const shipped = rowOf(
    SHIPPED_MODEL,
    extras.flatMap(({ kind }) => [...EXTRA_BITS[kind]])
  )
  const rows = Array.from({ length: pairs.left.length }, (_, at) => [
    ...compared.levels.subarray(at * compared.width, (at + 1) * compared.width)
  ])
  const base = people || extras.length > 0 ? withoutLabels(rows, shape, shipped, people) : shipped
  const labelled = split.learnLinks >= 20
  const first = labelled ? learnFrom(rows, shape, base, pairs, split) : base
  const told = sums(rows, shape, first)
  const { ofLeft, ofRight } = rivalLevels(pairs, told)
  const both = rows.map((row, at) => [...row, ofLeft[at] ?? 0, ofRight[at] ?? 0])
  const withRivals = [...shape, RIVAL_LEVELS, RIVAL_LEVELS]
  const prior = [...first, ...RIVAL_BITS, ...(manyToOne(pairs, told) ? RIVAL_BITS.map(() => 0) : RIVAL_BITS)]
  const second = labelled ? learnFrom(both, withRivals, prior, pairs, split) : prior
  return {
    bits: sums(both, withRivals, second),
    learned: labelled ? 'labels' : base === shipped ? 'nothing' : 'no labels'
  }
}

function withoutLabels(rows: readonly number[][], shape: Shape, shipped: number[], people: boolean): number[] {
  const held = shape.map((_, at) => at < BASE_SHAPE.length && !people)
  // Name and place together is a second look at both: it stays as shipped, or they would be counted twice.
  held[BASE_SHAPE.length - 1] = true
  return learnWithoutLabels(countVectors(rows.map((levels) => ({ levels, isOne: false }))), shape, shipped, held)
}

function learnFrom(
  rows: readonly number[][],
  shape: Shape,
  prior: readonly number[],
  pairs: Pairs,
  split: Split
): number[] {
  function* known() {
    for (const [at, levels] of rows.entries()) {
      const [left, right] = [pairs.left[at] ?? 0, pairs.right[at] ?? 0]
      if (split.toLearn(left)) yield { levels, isOne: split.isOne(left, right) }
    }
  }
  return learnWeights(countVectors(known()), shape, prior, PULL)
}

function sums(rows: readonly number[][], shape: Shape, weights: readonly number[]): Float64Array {
  const offsets = offsetsOf(shape)
  return Float64Array.from(rows, (levels) =>
    levels.reduce((sum, level, at) => sum + (weights[(offsets[at] ?? 0) + level] ?? 0), weights[0] ?? 0)
  )
}
