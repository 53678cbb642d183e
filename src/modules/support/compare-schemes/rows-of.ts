import type { Verdict } from '../eligibility/business-facts.ts'
import type { RuleOutcome } from '../eligibility/explain-scheme.ts'
import type { FactName } from '../eligibility/expression.ts'
import { dayWords } from '../find-support/day-words.ts'
import type { CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { amountWords } from '../scheme/amount-words.ts'
import { EVIDENCE, KINDS, NEEDS } from '../scheme/vocabulary.ts'

export type Line = { words: string; verdict?: Verdict | undefined; shared: boolean }
/** One thing that schemes are compared by: for each scheme what it says, and whether they say different things. */
export type ComparedRow = { name: string; cells: readonly (readonly Line[])[]; differs: boolean }
type Column = { scheme: CatalogueScheme; outcomes: readonly RuleOutcome[] }
type Said = Omit<Line, 'shared'>

const SAYS: readonly (readonly [string, (scheme: CatalogueScheme) => readonly string[]])[] = [
  ['Kind', ({ kinds }) => kinds.map((kind) => KINDS[kind])],
  ['How much', ({ amount }) => [amountWords(amount)]],
  ['What you get', ({ gives, summary }) => [gives || summary]],
  ['What it costs you', ({ costs }) => [costs || 'Not stated']],
  ['Good for', ({ needs }) => needs.map((need) => NEEDS[need])],
  ['Last day', ({ closesOn }) => [closesOn ? dayWords(closesOn) : 'No closing date']]
]
const HOW_SURE: typeof SAYS = [
  ['Run by', ({ body }) => [body.name]],
  ['Evidence', ({ evidence }) => [EVIDENCE[evidence]]],
  ['Last checked', ({ lastCheckedOn }) => [dayWords(lastCheckedOn)]]
]

/** Rules are compared by what they are about, so that “no more than 249 people” stands beside “no more than 49”. */
const ABOUT = {
  'For businesses that: place': {
    facts: ['nation', 'region', 'authority'],
    none: 'are anywhere in the United Kingdom'
  },
  'For businesses that: work': { facts: ['sector', 'frontier'], none: 'do any work' },
  'For businesses that: people': { facts: ['employees'], none: 'have any number of people' },
  'For businesses that: age': { facts: ['years'], none: 'have traded for any time' },
  'For businesses that: stage': { facts: ['stage'], none: 'are at any stage' },
  'For businesses that: legal form': { facts: ['form'], none: 'have any legal form' }
} as const satisfies Record<string, { facts: readonly FactName[]; none: string }>
const ELSE = 'For businesses that: also'

/** The rows of a comparison. What no scheme asks about is left out; what not all say is marked. */
export function rowsOf(columns: readonly Column[], judged: boolean): ComparedRow[] {
  const rules = Object.entries(ABOUT).map(([name, { facts, none }]) =>
    row(
      name,
      columns.map(({ outcomes }) =>
        said(
          outcomes.filter((one) => isAbout(one, facts)),
          judged
        )
      ),
      none
    )
  )
  const other = columns.map(({ outcomes }) => said(outcomes.filter(isAboutNoneOfThese), judged))
  return [
    ...SAYS.map(([name, says]) => row(name, columns.map(plain(says)))),
    ...rules.filter((one) => one !== undefined),
    row(ELSE, other, 'nothing else is asked'),
    ...HOW_SURE.map(([name, says]) => row(name, columns.map(plain(says))))
  ].filter((one) => one !== undefined)
}

const plain =
  (says: (scheme: CatalogueScheme) => readonly string[]) =>
  ({ scheme }: Column): Said[] =>
    says(scheme).map((words) => ({ words }))

const said = (outcomes: readonly RuleOutcome[], judged: boolean): Said[] =>
  outcomes.map(({ words, verdict }) => (judged ? { words, verdict } : { words }))

const isAbout = ({ asks }: RuleOutcome, facts: readonly FactName[]) => asks[0] !== undefined && facts.includes(asks[0])
const isAboutNoneOfThese = (outcome: RuleOutcome) => !Object.values(ABOUT).some(({ facts }) => isAbout(outcome, facts))

function row(name: string, cells: readonly (readonly Said[])[], none?: string): ComparedRow | undefined {
  if (cells.every((cell) => cell.length === 0)) return undefined
  const filled = cells.map((cell) => (cell.length === 0 && none ? [{ words: none }] : cell))
  const isShared = (words: string) => filled.every((cell) => cell.some((line) => line.words === words))
  const lines = filled.map((cell) => cell.map((line) => ({ ...line, shared: isShared(line.words) })))
  return { name, cells: lines, differs: lines.some((cell) => cell.some(({ shared }) => !shared)) }
}
