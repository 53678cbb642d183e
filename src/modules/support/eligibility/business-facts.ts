import type { CountedFact, ManyFact, SingleFact, YesNoFact } from './expression.ts'

export type Range = { least: number; most: number | null }

/**
 * What is known of a business. What is missing is not known, never “no”. A fact with one value at a time lists every value
 * it may still have; one with several lists all it has; a count is a range.
 */
export type BusinessFacts = Partial<Record<SingleFact | ManyFact, readonly string[]>> &
  Partial<Record<CountedFact, Range>> &
  Partial<Record<YesNoFact, boolean>>

/** Yes, no, or cannot tell, as numbers so that “all of” is the least and “any of” the greatest. */
export const YES = 1
export const CANNOT_TELL = 0
export const NO = -1
export type Verdict = typeof YES | typeof CANNOT_TELL | typeof NO
