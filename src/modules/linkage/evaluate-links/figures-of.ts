import type { Decided } from './decide-links.ts'

export type Quality = { precision: number; recall: number; f1: number; links: number; right: number }
export type Band = { band: string; from: number; to: number; records: number; right: number; precision: number }

/** Links at least this likely are taken, unless a band says otherwise. */
export const SHIPPED_THRESHOLD = 0.5
export const AUTO_FROM = 0.99
const REVIEW_FROM = 0.05
const BINS = 10

export function qualityOf(taken: readonly Decided[], wanted: number): Quality {
  const right = taken.filter(({ right_one }) => right_one).length
  const precision = taken.length ? right / taken.length : 0
  const recall = wanted ? right / wanted : 0
  return {
    precision,
    recall,
    f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
    links: taken.length,
    right
  }
}

/** How many records fall into each band, and how many of their best candidates are right. */
export function bandsOf(decided: readonly Decided[]): Band[] {
  const auto = (one: Decided) => one.likely >= AUTO_FROM && !one.guarded
  const band = (name: string, from: number, to: number, within: (one: Decided) => boolean): Band => {
    const own = decided.filter(within)
    const right = own.filter(({ right_one }) => right_one).length
    return { band: name, from, to, records: own.length, right, precision: own.length ? right / own.length : 0 }
  }
  return [
    band('linked', AUTO_FROM, 1, auto),
    band('review', REVIEW_FROM, AUTO_FROM, (one) => one.likely >= REVIEW_FROM && !auto(one)),
    band('not linked', 0, REVIEW_FROM, (one) => one.likely < REVIEW_FROM)
  ]
}

/** How far probabilities are from how often they are right, over ten bins (expected calibration error). */
export function calibrationError(decided: readonly Decided[]): number {
  let sum = 0
  for (let bin = 0; bin < BINS; bin++) {
    const own = decided.filter(({ likely }) => Math.min(BINS - 1, Math.floor(likely * BINS)) === bin)
    const told = own.reduce((all, { likely }) => all + likely, 0)
    sum += Math.abs(told - own.filter(({ right_one }) => right_one).length)
  }
  return decided.length ? sum / decided.length : 0
}
