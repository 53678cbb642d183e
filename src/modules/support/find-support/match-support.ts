import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { type Decided, decideAmong, NO_RULES } from '../eligibility/compile-schemes.ts'
import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import type { Need } from '../scheme/vocabulary.ts'
import { type Hit, searchSupport } from '../search-support/search-support.ts'
import { Match } from './match.ts'

export type Asked = { words: string; need: Need | undefined; day: string }
export type Matches = {
  /** What may fit is so much closer to the words than what does fit that it comes before it. */
  mayFitFirst: boolean
  fits: readonly Match[]
  cannotTell: readonly Match[]
  nearMisses: readonly Match[]
  /** Others that meet the need and that a place or several rules rule out. */
  ruledOut: number
}

/** A scheme that is open and speaks to the need; with how the words led to it, when there were any. */
export type Relevant = { at: number; likeness: number; hit?: Hit }

const NEAR_MISSES = 8
// A hit far below the best one shares a word with it and not the matter.
const LIKE_THE_BEST = 0.3

// Who settles a bill that is in dispute, if only the firm is small enough, is an answer; a loan that it could have for certain is none.
const MUCH_CLOSER = 0.1

type Held = { asked: string; relevant: readonly Relevant[]; day: string; open: Uint8Array }
const lastAsked = new WeakMap<Catalogue, Held>()

/**
 * What of the catalogue is open on the day and speaks to the need or the words, by slug: nothing else is ever shown. The last answer
 * is kept, for a page asks twice: what to show, and what to ask next.
 */
export function relevantSchemes(catalogue: Catalogue, asked: Asked): readonly Relevant[] {
  const key = JSON.stringify([asked.words, asked.need, asked.day])
  const last = lastAsked.get(catalogue)
  if (last?.asked === key) return last.relevant
  const open = last?.day === asked.day ? last.open : openOn(catalogue, asked.day)
  const relevant = relevantAmong(catalogue, asked, open)
  lastAsked.set(catalogue, { asked: key, relevant, day: asked.day, open })
  return relevant
}

const openOn = ({ schemes }: Catalogue, day: string) =>
  Uint8Array.from(schemes, (scheme) => (isOpen(scheme, day) ? 1 : 0))

function relevantAmong({ schemes, bySlug }: Catalogue, { words, need }: Asked, open: Uint8Array): Relevant[] {
  const among = need ? open.map((is, at) => (is && schemes[at]?.needs.includes(need) ? 1 : 0)) : open
  const hits = words ? searchSupport({ schemes }, words, { among, likeTheBest: LIKE_THE_BEST }) : []
  const best = hits[0]?.score ?? 0
  const relevant: Relevant[] = []
  if (best > 0) {
    const hitAt = new Map(hits.map((hit) => [hit.at, hit]))
    for (const at of bySlug) {
      const hit = hitAt.get(at)
      if (hit) relevant.push({ at, likeness: hit.score / best, hit })
    }
  } else for (const at of bySlug) if (among[at] === 1) relevant.push({ at, likeness: 0 })
  return relevant
}

/** Every relevant scheme judged for a business: what fits, what cannot be told, what only just does not; best fit first. */
export function matchSupport(catalogue: Catalogue, facts: BusinessFacts, asked: Asked): Matches {
  const relevant = relevantSchemes(catalogue, asked)
  const decided = decideAmong(
    catalogue.compiled,
    facts,
    relevant.map(({ at }) => at)
  )
  const [fits, cannotTell, near]: [Match[], Match[], Match[]] = [[], [], []]
  let misses = 0
  for (const one of relevant) {
    const verdict = decided.ofScheme[one.at]
    if (verdict === -1) misses += 1
    if (verdict === -1 && !isNear(catalogue, decided, one.at)) continue
    const match = judge(catalogue, decided, one, asked.need)
    if (match) (verdict === 1 ? fits : verdict === 0 ? cannotTell : near).push(match)
  }
  const ordered = { fits: inOrder(fits), cannotTell: inOrder(cannotTell) }
  return {
    ...ordered,
    mayFitFirst: asked.words !== '' && bestOf(ordered.cannotTell) > bestOf(ordered.fits) + MUCH_CLOSER,
    nearMisses: inOrder(near).slice(0, NEAR_MISSES),
    ruledOut: misses - Math.min(near.length, NEAR_MISSES)
  }
}

const bestOf = (matches: readonly Match[]) => matches[0]?.fit ?? 0

function judge(
  catalogue: Catalogue,
  decided: Decided,
  { at, likeness, hit }: Relevant,
  need: Need | undefined
): Match | undefined {
  const scheme = catalogue.schemes[at]
  if (!scheme) return undefined
  const fit = fitOf(scheme, countOf(catalogue, decided, at, 1), decided.ofScheme[at] === 1, likeness, need)
  return new Match(catalogue.compiled, decided, { scheme, at, fit, hit })
}

function countOf({ compiled }: Catalogue, { ofRule }: Decided, at: number, verdict: number): number {
  const rules = compiled.rulesOf[at] ?? NO_RULES
  let count = 0
  for (let place = 0; place < rules.length; place += 1) if (ofRule[rules[place] ?? 0] === verdict) count += 1
  return count
}

const PLACES = new Set(['nation', 'region', 'authority'])

/** One rule alone is in the way, and it is not where the business is: nobody moves house for a grant. */
function isNear({ compiled, schemes }: Catalogue, { ofRule }: Decided, at: number): boolean {
  const rules = compiled.rulesOf[at] ?? NO_RULES
  let only = -1
  for (let place = 0; place < rules.length; place += 1) {
    if (ofRule[rules[place] ?? 0] !== -1) continue
    if (only >= 0) return false
    only = place
  }
  if (!schemes[at]?.demands[only]?.change) return false
  return !compiled.asks[rules[only] ?? -1]?.some((fact) => PLACES.has(fact))
}

/**
 * From 0 to 1: how like the words (half), how much it is made for the need, how many rules are known to be met (a scheme made
 * for few fits those few better than one for all), how good its evidence, and whom it helped before.
 */
function fitOf(scheme: CatalogueScheme, met: number, sure: boolean, likeness: number, need: Need | undefined): number {
  const made = Math.min(1, met / 3) * 0.14
  const forTheNeed = need ? (scheme.needs[0] === need ? 0.14 : 0.07) : 0.1
  const evidence = PROOF[scheme.evidence]
  // Rules that must be kept are not help: they come after it unless they were asked for.
  const help = scheme.kinds.includes('licence') && need !== 'rules' ? 0 : 0.07
  return 0.45 * likeness + forTheNeed + made + evidence + help + 0.1 * scheme.helped + (sure ? 0.05 : 0)
}

const PROOF = { evaluated: 0.05, promising: 0.03, mixed: 0.01, none: 0.01, unknown: 0.01 } as const

/** Best fit first. They come by slug and many share a fit, so the few different fits are sorted and not the many matches. */
function inOrder(matches: readonly Match[]): Match[] {
  const ofFit = new Map<number, Match[]>()
  for (const match of matches) {
    const same = ofFit.get(match.fit)
    if (same) same.push(match)
    else ofFit.set(match.fit, [match])
  }
  const fits = Float64Array.from(ofFit.keys()).sort().reverse()
  return Array.from(fits).flatMap((fit) => ofFit.get(fit) ?? [])
}
