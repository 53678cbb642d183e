import type { Vector } from './vectors.ts'

/** Counts pairs that compare alike; `isOne` is undefined for pairs of which nothing is known, which count as `no`. */
export function countVectors(pairs: Iterable<{ levels: readonly number[]; isOne: boolean }>): Vector[] {
  const counted = new Map<string, { levels: readonly number[]; yes: number; no: number }>()
  for (const { levels, isOne } of pairs) {
    const key = String.fromCharCode(...levels)
    const held = counted.get(key) ?? { levels, yes: 0, no: 0 }
    if (isOne) held.yes += 1
    else held.no += 1
    counted.set(key, held)
  }
  return [...counted.values()]
}
