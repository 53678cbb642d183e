import { type Ctx, demand, may } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { Verdict } from '../eligibility/business-facts.ts'
import { decideSchemes } from '../eligibility/compile-schemes.ts'
import { type Explained, explainScheme } from '../eligibility/explain-scheme.ts'
import type { Answers } from '../find-support/answers.ts'
import { factsOfAsker } from '../find-support/facts-of-asker.ts'
import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { isOpen } from '../scheme/is-open.ts'
import { type ComparedRow, rowsOf } from './rows-of.ts'

export type ComparedScheme = { slug: string; title: string; open: boolean; verdict: Verdict | undefined }
export type Comparison = {
  schemes: readonly ComparedScheme[]
  rows: readonly ComparedRow[]
  /** Chosen, and closed since: named, and not compared, for nothing closed is offered to the public. */
  closed: readonly string[]
  /** Whether anything is known of who asks, so that each rule can be said to be met or not. */
  judged: boolean
}

/**
 * Two to four schemes side by side: what each gives, costs and asks, and where they differ. With answers, each rule says whether
 * this business meets it. Those who keep the catalogue may also compare what has closed; the public compares what is open.
 */
export async function compareSchemes(ctx: Ctx, slugs: readonly string[], answers: Answers): Promise<Comparison> {
  demand(ctx, 'support.find')
  return inTransaction(ctx, (tx) => compareWithin(tx, slugs, answers))
}

async function compareWithin(tx: Ctx, slugs: readonly string[], answers: Answers): Promise<Comparison> {
  const catalogue = await loadCatalogue(tx)
  const chosen = slugs.map((slug) => placeOf(catalogue, slug))
  const day = londonDay(tx.now())
  const shown = chosen.filter(({ scheme }) => isOpen(scheme, day) || may(tx, 'scheme.edit'))
  const { facts } = await factsOfAsker(tx, answers)
  const judged = Object.keys(facts).length > 0
  const decided = decideSchemes(catalogue.compiled, facts)
  const why = shown.map(({ scheme, at }): Explained => explainScheme(catalogue.compiled, decided, at, scheme.demands))
  return {
    schemes: shown.map(({ scheme: { slug, title, ...scheme } }, column) => ({
      slug,
      title,
      open: isOpen(scheme, day),
      verdict: judged ? why[column]?.verdict : undefined
    })),
    rows: rowsOf(
      shown.map(({ scheme }, column) => ({ scheme, outcomes: why[column]?.outcomes ?? [] })),
      judged
    ),
    closed: chosen.filter((one) => !shown.includes(one)).map(({ scheme }) => scheme.title),
    judged
  }
}

function placeOf({ schemes }: Catalogue, slug: string): { scheme: CatalogueScheme; at: number } {
  const at = schemes.findIndex((scheme) => scheme.slug === slug)
  const scheme = schemes[at]
  if (!scheme) throw new NotFound(`The scheme “${slug}”`)
  return { scheme, at }
}
