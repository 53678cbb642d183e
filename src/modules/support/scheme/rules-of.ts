import type { Expression, Rule } from '../eligibility/expression.ts'
import type { SchemeContent } from './scheme.schema.ts'
import { FORMS, NATIONS, REGIONS, SECTORS, STAGES, wordsFor } from './vocabulary.ts'

type Demands = Pick<
  SchemeContent,
  | 'nations'
  | 'regions'
  | 'authorities'
  | 'placeWords'
  | 'sectors'
  | 'frontiers'
  | 'stages'
  | 'forms'
  | 'employees'
  | 'years'
  | 'rules'
>

/** Every demand of a scheme as rules in words: what its place, sector, stage, form and size say, then its own. */
export function rulesOf(content: Demands): Rule[] {
  const simple = [placeRule(content), sectorRule(content), stageRule(content), formRule(content)]
  return [
    ...simple.filter((rule) => rule !== undefined),
    ...sizeRules(content.employees),
    ...ageRules(content.years),
    ...content.rules
  ]
}

const any = (parts: Expression[]): Expression | undefined => (parts.length > 1 ? { op: 'any', of: parts } : parts[0])
const oneOf = (fact: 'nation' | 'region' | 'authority' | 'sector' | 'frontier' | 'stage' | 'form', values: string[]) =>
  values.length ? [{ op: 'one-of' as const, fact, values }] : []

const NATION_OF: Readonly<Record<string, string>> = { E: 'england', S: 'scotland', W: 'wales', N: 'northern-ireland' }

/** The nation stands in an authority's code, so that a business elsewhere is told “no” before its council is known. */
function inAuthorities(authorities: string[]): Expression[] {
  const nations = [...new Set(authorities.map((code) => NATION_OF[code.charAt(0)] ?? ''))]
  return authorities.length
    ? [{ op: 'all', of: [...oneOf('nation', nations), ...oneOf('authority', authorities)] }]
    : []
}

function placeRule({ nations, regions, authorities, placeWords }: Demands): Rule | undefined {
  const when = any([...oneOf('nation', nations), ...oneOf('region', regions), ...inAuthorities(authorities)])
  if (!when) return undefined
  const named = [...nations.map((code) => wordsFor(NATIONS, code)), ...regions.map((code) => wordsFor(REGIONS, code))]
  const where = placeWords || listed(named) || 'named local areas'
  return { when, words: `are in ${where}`, change: `you had a place of business in ${where}` }
}

function sectorRule({ sectors, frontiers }: Demands): Rule | undefined {
  const when = any([...oneOf('sector', sectors), ...oneOf('frontier', frontiers)])
  if (!when) return undefined
  const named = listed([...sectors.map(inLists(SECTORS)), ...frontiers.map(frontierWords)], 'or')
  return { when, words: `work in ${named}`, change: `your work, or part of it, were in ${named}` }
}

function stageRule({ stages }: Demands): Rule | undefined {
  const when = any([...oneOf('stage', stages), ...byAge(stages)])
  if (!when) return undefined
  const named = listed(stages.map(inLists(STAGES)), 'or')
  return {
    when,
    words: `are at this stage: ${named}`,
    change: `your business were at this stage: ${named}`
  }
}

/** A young business is getting going, and one that has traded for three years is established, whatever else it says of itself. */
function byAge(stages: string[]): Expression[] {
  const young: Expression = { op: 'at-most', fact: 'years', value: 2 }
  const trading: Expression = { op: 'not', of: { op: 'one-of', fact: 'stage', values: ['pre-start'] } }
  return [
    ...(stages.includes('start-up') ? [stages.includes('pre-start') ? young : all(young, trading)] : []),
    ...(stages.includes('established') ? [{ op: 'at-least' as const, fact: 'years' as const, value: 3 }] : [])
  ]
}

const all = (...of: Expression[]): Expression => ({ op: 'all', of })

function formRule({ forms }: Demands): Rule | undefined {
  const [when] = oneOf('form', forms)
  if (!when) return undefined
  const named = lowered(listed(forms.map(inLists(FORMS)), 'or'))
  return { when, words: `have this legal form: ${named}`, change: `your business were a ${named}` }
}

function sizeRules({ least, most }: SchemeContent['employees']): Rule[] {
  const people = (count: number) => (count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`)
  return [
    ...(least === null
      ? []
      : [
          {
            when: { op: 'at-least' as const, fact: 'employees' as const, value: least },
            words: `have at least ${people(least)} working in them`,
            change: `you had at least ${people(least)}`
          }
        ]),
    ...(most === null
      ? []
      : [
          {
            when: { op: 'at-most' as const, fact: 'employees' as const, value: most },
            words: most === 0 ? 'have no employees' : `have no more than ${people(most)} working in them`,
            change: most === 0 ? 'you had no employees' : `you had no more than ${people(most)}`
          }
        ])
  ]
}

function ageRules({ least, most }: SchemeContent['years']): Rule[] {
  const years = (count: number) => (count === 1 ? '1 year' : `${count} years`)
  return [
    ...(least === null
      ? []
      : [
          {
            when: { op: 'at-least' as const, fact: 'years' as const, value: least },
            words: `have traded for at least ${years(least)}`,
            change: `you had traded for ${years(least)}: come back then`
          }
        ]),
    ...(most === null
      ? []
      : [
          {
            when: { op: 'at-most' as const, fact: 'years' as const, value: most },
            words: `have traded for less than ${years(most + 1)}`,
            change: `you had traded for less than ${years(most + 1)}`
          }
        ])
  ]
}

const frontierWords = (code: string) => (code.split(':')[1] ?? code).replaceAll('-', ' ')
const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
const inLists = (list: Readonly<Record<string, string>>) => (code: string) => lowered(wordsFor(list, code))

function listed(words: readonly string[], join = 'and'): string {
  if (words.length < 2) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`
}
