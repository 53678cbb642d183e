/** How the weight of a pair compares with the best other weight of either of its records: levels 0 (no rival) to 4 (far behind). */
const STEPS = [8, 2, 0, -3]

export type Rivals = { ofLeft: Uint8Array; ofRight: Uint8Array }

/** For each pair, by how much it beats, or is beaten by, the strongest rival of its left record, and of its right, as levels. */
export function rivalLevels(pairs: { left: Int32Array; right: Int32Array }, weights: Float64Array): Rivals {
  return { ofLeft: against(pairs.left, weights), ofRight: against(pairs.right, weights) }
}

function against(of: Int32Array, weights: Float64Array): Uint8Array {
  const best = bestTwo(of, weights)
  return Uint8Array.from(weights, (weight, at) => {
    const rival = rivalOf(best, of[at] ?? 0, at)
    const step = STEPS.findIndex((from) => weight - rival >= from)
    return step < 0 ? STEPS.length : step
  })
}

/** Whether records of the left file are often one business: then two of them rightly claim the same record of the right. */
export function manyToOne(pairs: { left: Int32Array; right: Int32Array }, weights: Float64Array): boolean {
  const claims = new Map<number, number>()
  for (let at = 0; at < weights.length; at++)
    if ((weights[at] ?? 0) > SURE_BITS) claims.set(pairs.right[at] ?? 0, (claims.get(pairs.right[at] ?? 0) ?? 0) + 1)
  const twice = [...claims.values()].filter((count) => count > 1).length
  return twice > claims.size * OFTEN
}

const SURE_BITS = 4
const OFTEN = 0.08

type BestTwo = { first: Map<number, number>; weights: Float64Array; second: Map<number, number> }

function bestTwo(of: Int32Array, weights: Float64Array): BestTwo {
  const first = new Map<number, number>()
  const second = new Map<number, number>()
  for (let at = 0; at < of.length; at++) {
    const record = of[at] ?? 0
    const held = first.get(record)
    if (held === undefined) first.set(record, at)
    else if ((weights[at] ?? 0) > (weights[held] ?? 0)) {
      second.set(record, weights[held] ?? 0)
      first.set(record, at)
    } else if ((weights[at] ?? 0) > (second.get(record) ?? Number.NEGATIVE_INFINITY))
      second.set(record, weights[at] ?? 0)
  }
  return { first, second, weights }
}

function rivalOf({ first, second, weights }: BestTwo, record: number, pair: number): number {
  const top = first.get(record)
  return (top === pair ? second.get(record) : weights[top ?? -1]) ?? -30
}
