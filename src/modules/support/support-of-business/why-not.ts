import type { BusinessFacts } from '../eligibility/business-facts.ts'
import { decideSchemes } from '../eligibility/compile-schemes.ts'
import { explainScheme } from '../eligibility/explain-scheme.ts'
import type { FactName } from '../eligibility/expression.ts'
import type { Catalogue } from '../load-catalogue/catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'

export type RuledOut = { slug: string; title: string; because: string }
export type WhyNot = { words: string; schemes: readonly RuledOut[] }

const REASONS: readonly { words: string; facts: readonly FactName[] }[] = [
  { words: 'For other places', facts: ['nation', 'region', 'authority'] },
  { words: 'For other work', facts: ['sector', 'frontier'] },
  { words: 'For businesses of another size', facts: ['employees', 'turnover'] },
  { words: 'For an earlier or later stage', facts: ['years', 'stage'] },
  { words: 'For another legal form', facts: ['form'] }
]
const ELSE = 'For businesses that do something else'

/**
 * Everything open that a business cannot have, each under the first thing that rules it out; the largest group first. Licences are
 * left out: a rule that others must keep is no support that this one misses.
 */
export function whyNot(catalogue: Catalogue, facts: BusinessFacts, day: string): WhyNot[] {
  const decided = decideSchemes(catalogue.compiled, facts)
  const groups = new Map<string, RuledOut[]>()
  for (const at of catalogue.bySlug) {
    const scheme = catalogue.schemes[at]
    if (!scheme || decided.ofScheme[at] !== -1 || !isOpen(scheme, day)) continue
    if (scheme.kinds.every((kind) => kind === 'licence')) continue
    const [first] = explainScheme(catalogue.compiled, decided, at, scheme.demands).deciding
    const reason = REASONS.find(({ facts: named }) => first?.asks.some((fact) => named.includes(fact)))
    const words = reason?.words ?? ELSE
    const group = groups.get(words) ?? []
    group.push({ slug: scheme.slug, title: scheme.title, because: first?.words ?? '' })
    groups.set(words, group)
  }
  return [...groups].map(([words, schemes]) => ({ words, schemes })).sort((a, b) => b.schemes.length - a.schemes.length)
}
