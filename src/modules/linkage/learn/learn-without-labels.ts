import { offsetsOf, type Shape, type Vector, widthOf } from './vectors.ts'

const ROUNDS = 40
/** What is taken as seen of every level before anything is, so that none is impossible. */
const AS_IF_SEEN = 0.5
const MOST_MOVED = 2

/**
 * Weights where nothing is known of any pair: the levels are taken to be a mix of pairs that are one and pairs that are
 * not, and both are estimated in turn (expectation and maximisation). Features in `held` keep the weights they have. With a
 * `pull`, a level seen that often moves half the way from the weight it had, and none moves further than two bits.
 */
export function learnWithoutLabels(
  vectors: readonly Vector[],
  shape: Shape,
  prior: readonly number[],
  held: readonly boolean[],
  pull = 0
): number[] {
  const offsets = offsetsOf(shape)
  let weights = [...prior]
  for (let round = 0; round < ROUNDS; round++) {
    const ones = new Float64Array(widthOf(shape))
    const others = new Float64Array(widthOf(shape))
    let one = 0
    let other = 0
    for (const { levels, yes, no } of vectors) {
      const count = yes + no
      const bits = levels.reduce((sum, level, at) => sum + (weights[(offsets[at] ?? 0) + level] ?? 0), weights[0] ?? 0)
      const likely = 1 / (1 + 2 ** -bits)
      one += count * likely
      other += count * (1 - likely)
      for (const [at, level] of levels.entries()) {
        const place = (offsets[at] ?? 0) + level
        ones[place] = (ones[place] ?? 0) + count * likely
        others[place] = (others[place] ?? 0) + count * (1 - likely)
      }
    }
    const next = [...weights]
    for (const [at, levels] of shape.entries()) {
      if (held[at]) continue
      for (let level = 0; level < levels; level++) {
        const place = (offsets[at] ?? 0) + level
        const m = ((ones[place] ?? 0) + AS_IF_SEEN) / (one + AS_IF_SEEN * levels)
        const u = ((others[place] ?? 0) + AS_IF_SEEN) / (other + AS_IF_SEEN * levels)
        const seen = Math.min(ones[place] ?? 0, others[place] ?? 0)
        next[place] = pulled(prior[place] ?? 0, Math.log2(m / u), pull === 0 ? 1 : seen / (seen + pull), pull > 0)
      }
    }
    if (!held.every(Boolean)) next[0] = startOf(vectors, offsets, next, one, other)
    const moved = Math.max(...next.map((bits, at) => Math.abs(bits - (weights[at] ?? 0))))
    weights = next
    if (moved < 0.001) break
  }
  return weights
}

function pulled(from: number, to: number, trust: number, bounded: boolean): number {
  const move = trust * (to - from)
  return from + (bounded ? Math.max(-MOST_MOVED, Math.min(MOST_MOVED, move)) : move)
}

/** The start that makes as many pairs likely as were found likely; held features are no true shares, so it is sought, not worked out. */
function startOf(
  vectors: readonly Vector[],
  offsets: readonly number[],
  weights: readonly number[],
  one: number,
  other: number
): number {
  let [low, high] = [-40, 40]
  for (let step = 0; step < 40; step++) {
    const start = (low + high) / 2
    let sum = 0
    for (const { levels, yes, no } of vectors) {
      const bits = levels.reduce((told, level, at) => told + (weights[(offsets[at] ?? 0) + level] ?? 0), start)
      sum += (yes + no) / (1 + 2 ** -bits)
    }
    if (sum < one) low = start
    else high = start
  }
  return other === 0 ? 0 : (low + high) / 2
}
