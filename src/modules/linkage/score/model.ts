import type { ComparisonName } from '../compare/levels.ts'

/** Weights in bits: what each level of each comparison says for (or against) a pair being one business. */
export type Model = {
  version: string
  /** What is said of any pair that shares a key, before it is compared. */
  start: number
  bits: Readonly<Record<ComparisonName, readonly number[]>>
  /** Name and place are not independent: by tier of the name, then of the place. */
  together: readonly (readonly number[])[]
  /** What makes the shares of candidates right as often as they say: weight → shift + stretch × weight, in bits. */
  calibration: { shift: number; stretch: number }
}

/** From which level a name, and a place, counts as of the next tier. */
export const NAME_TIERS = [0, 4, 9, 12]
export const PLACE_TIERS = [0, 3, 6, 7]

export const tierOf = (tiers: readonly number[], level: number) => tiers.findLastIndex((from) => level >= from)
