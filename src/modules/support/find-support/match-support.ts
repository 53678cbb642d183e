import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { decideSchemes } from '../eligibility/compile-schemes.ts'
import { type Explained, explainScheme } from '../eligibility/explain-scheme.ts'
import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import type { Need } from '../scheme/vocabulary.ts'
import { type Because, searchSupport } from '../search-support/search-support.ts'

export type Asked = { words: string; need: Need | undefined; day: string }
export type Match = { scheme: CatalogueScheme; at: number; fit: number; because: readonly Because[]; why: Explained }
export type Matches = {
  fits: readonly Match[]
  cannotTell: readonly Match[]
  nearMisses: readonly Match[]
  /** Others that meet the need and that a place or several rules rule out. */
  ruledOut: number
}

export type Relevant = { at: number; likeness: number; because: readonly Because[] }

const NEAR_MISSES = 8
// A hit far below the best one shares a word with it and not the matter.
const LIKE_THE_BEST = 0.3

/** What of the catalogue is open on the day and speaks to the need or the words: nothing else is ever shown. */
export function relevantSchemes(catalogue: Catalogue, { words, need, day }: Asked): Relevant[] {
  const hits = words ? searchSupport(catalogue, words) : []
  const open = hits.filter(({ at }) => isRelevant(catalogue.schemes[at], need, day))
  const best = open[0]?.score ?? 0
  if (words && best > 0)
    return open
      .filter(({ score }) => score >= best * LIKE_THE_BEST)
      .map(({ at, score, because }) => ({ at, likeness: score / best, because }))
  return catalogue.schemes.flatMap((scheme, at) =>
    isRelevant(scheme, need, day) ? [{ at, likeness: 0, because: [] }] : []
  )
}

const isRelevant = (scheme: CatalogueScheme | undefined, need: Need | undefined, day: string) =>
  scheme !== undefined && isOpen(scheme, day) && (!need || scheme.needs.includes(need))

/** Every relevant scheme judged for a business: what fits, what cannot be told, what only just does not; best fit first. */
export function matchSupport(catalogue: Catalogue, facts: BusinessFacts, asked: Asked): Matches {
  const decided = decideSchemes(catalogue.compiled, facts)
  const judged = relevantSchemes(catalogue, asked).flatMap(({ at, likeness, because }): Match[] => {
    const scheme = catalogue.schemes[at]
    if (!scheme) return []
    const why = explainScheme(catalogue.compiled, decided, at, scheme.demands)
    return [{ scheme, at, because, why, fit: fitOf(scheme, why, likeness, asked.need) }]
  })
  const misses = judged.filter(({ why }) => why.verdict === -1)
  const near = misses.filter(isNear)
  return {
    fits: inOrder(judged.filter(({ why }) => why.verdict === 1)),
    cannotTell: inOrder(judged.filter(({ why }) => why.verdict === 0)),
    nearMisses: inOrder(near).slice(0, NEAR_MISSES),
    ruledOut: misses.length - Math.min(near.length, NEAR_MISSES)
  }
}

const PLACES = new Set(['nation', 'region', 'authority'])

/** One rule alone is in the way, and it is not where the business is: nobody moves house for a grant. */
function isNear({ why }: Match): boolean {
  const [only, ...more] = why.deciding
  return only !== undefined && more.length === 0 && only.change !== null && !only.asks.some((fact) => PLACES.has(fact))
}

/**
 * From 0 to 1: how like the words (half), how much it is made for the need, how many rules are known to be met (a scheme made
 * for few fits those few better than one for all), how good its evidence, and whom it helped before.
 */
function fitOf(
  scheme: CatalogueScheme,
  { outcomes, verdict }: Explained,
  likeness: number,
  need: Need | undefined
): number {
  const met = outcomes.filter((one) => one.verdict === 1).length
  const made = Math.min(1, met / 3) * 0.14
  const forTheNeed = need ? (scheme.needs[0] === need ? 0.14 : 0.07) : 0.1
  const evidence = { evaluated: 0.05, promising: 0.03, mixed: 0.01, none: 0.01, unknown: 0.01 }[scheme.evidence]
  // Rules that must be kept are not help: they come after it unless they were asked for.
  const help = scheme.kinds.includes('licence') && need !== 'rules' ? 0 : 0.07
  return 0.45 * likeness + forTheNeed + made + evidence + help + 0.1 * scheme.helped + (verdict === 1 ? 0.05 : 0)
}

const inOrder = (matches: Match[]) => matches.sort((a, b) => b.fit - a.fit || (a.scheme.slug < b.scheme.slug ? -1 : 1))
