import type { Vector } from './vectors.ts'

/** Counts pairs that compare alike; `isOne` is undefined for pairs of which nothing is known, which count as `no`. */
export function countVectors(pairs: Iterable<{ levels: readonly number[]; isOne: boolean }>): Vector[] {
  const counted = new Map<string, { levels: readonly number[]; yes: number; no: number }>()
  for (const { levels, isOne } of pairs) {
    const key = String.fromCharCode(...levels)
    const { yes, no } = counted.get(key) ?? { yes: 0, no: 0 }
    counted.set(key, { levels, yes: yes + (isOne ? 1 : 0), no: no + (isOne ? 0 : 1) })
  }
  return [...counted.values()]
}
