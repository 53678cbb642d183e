import { z } from 'zod'
import { codesOf } from '../../scheme/codes-of.ts'
import { GOVUK_2013 } from '../govuk-facets.ts'
import type { ReadResult } from '../read-result.ts'

const Row = z.object({
  business_support_identifier: z.string(),
  business_types: z.array(codesOf(GOVUK_2013.types)),
  end_date: z.string().nullable(),
  start_date: z.string().nullable(),
  locations: z.array(z.string()),
  purposes: z.array(codesOf(GOVUK_2013.purposes)),
  sectors: z.array(codesOf(GOVUK_2013.sectors)),
  stages: z.array(codesOf(GOVUK_2013.stages)),
  support_types: z.array(z.string()),
  title: z.string(),
  min_value: z.number().nullable(),
  max_value: z.number().nullable(),
  max_employees: z.number().nullable(),
  short_description: z.string().nullable()
})
type Row = z.infer<typeof Row>

const AS_OF = '2013-09-10'

/** GOV.UK's own scheme file of September 2013, the only one with every facet. Historic: kept to learn from, never offered. */
export function readGovuk2013(json: unknown): ReadResult {
  const rows = z.array(Row).parse(json)
  return {
    source: 'govuk-2013',
    schemes: rows.map((row, at) => ({ key: row.business_support_identifier, row: at + 1, content: contentOf(row) })),
    setAside: []
  }
}

const unique = <T>(list: readonly T[]) => [...new Set(list)]
const NATIONS = ['england', 'scotland', 'wales', 'northern-ireland'] as const
const positive = (value: number | null) => (value && value > 0 ? value : null)

function contentOf(row: Row) {
  const everySector = row.sectors.length >= Object.keys(GOVUK_2013.sectors).length
  const stages = unique(row.stages.flatMap((stage) => GOVUK_2013.stages[stage]))
  const needs = unique(row.purposes.map((purpose) => GOVUK_2013.purposes[purpose]))
  const description = row.short_description?.trim() ?? ''
  return {
    title: row.title,
    summary: description.length >= 10 ? description : `${row.title}, as listed on GOV.UK in 2013`,
    body: { name: 'Not named in the source' },
    kinds: kindsOf(row.support_types),
    needs: needs.length ? needs : ['money'],
    amount: { least: positive(row.min_value), most: positive(row.max_value), words: '' },
    opensOn: row.start_date,
    closesOn: row.end_date,
    ...placesOf(row.locations),
    sectors: everySector ? [] : unique(row.sectors.flatMap((sector) => GOVUK_2013.sectors[sector])),
    stages: stages.length === 5 ? [] : stages,
    forms: unique(row.business_types.map((type) => GOVUK_2013.types[type])),
    employees: { least: null, most: positive(row.max_employees) },
    lastCheckedOn: AS_OF,
    source: 'GOV.UK business support finder, 10 September 2013'
  }
}

function kindsOf(types: readonly string[]): string[] {
  const named = unique(types)
    .filter((type) => type !== 'finance')
    .map((type) => z.parse(codesOf(GOVUK_2013.kinds), type))
    .map((type) => GOVUK_2013.kinds[type])
  // “finance” alone says money without saying how it is given.
  return named.length ? named : ['loan', 'grant']
}

function placesOf(locations: readonly string[]) {
  const nations = NATIONS.filter((nation) => locations.includes(nation))
  const wholeKingdom = nations.length === NATIONS.length
  if (wholeKingdom || locations.length === 0) return { nations: [], regions: [] }
  const regions = nations.includes('england')
    ? []
    : Object.entries(GOVUK_2013.locations)
        .filter(([name]) => locations.includes(name))
        .map(([, code]) => code)
  return { nations, regions }
}
