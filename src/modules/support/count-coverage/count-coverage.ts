import { z } from 'zod'
import { type Ctx, demand } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { decideSchemes } from '../eligibility/compile-schemes.ts'
import { AGE_CODES, type Answers } from '../find-support/answers.ts'
import { factsFrom, type KnownPlace, nationOfRegion } from '../find-support/facts-from.ts'
import { loadCatalogue } from '../load-catalogue/load-catalogue.ts'
import { codesOf } from '../scheme/codes-of.ts'
import { isOpen } from '../scheme/is-open.ts'
import { AGES, NEEDS, REGIONS, SECTORS, SIZES } from '../scheme/vocabulary.ts'

export const ACROSS = { sector: 'Sector', place: 'Place', size: 'People', age: 'Age' } as const
export type Across = keyof typeof ACROSS

export type Coverage = {
  columns: readonly { code: string; words: string }[]
  rows: readonly { need: string; words: string; counts: readonly number[] }[]
  /** Needs and groups of businesses that no open scheme, or only one, serves. */
  gaps: readonly { need: string; words: string; column: string; count: number }[]
}

/** The group of businesses that is looked at: one sector, one place, one size, or any. */
export const Among = z.object({
  sector: codesOf(SECTORS).optional().catch(undefined),
  place: codesOf(REGIONS).optional().catch(undefined),
  size: codesOf(SIZES).optional().catch(undefined)
})
export type Among = z.output<typeof Among>

type One = { answers: Pick<Answers, 'sector' | 'size' | 'age' | 'stage' | 'need'>; place?: KnownPlace }

/**
 * How many open schemes meet each need of each group of businesses, of all or of one sector, place or size: those that the group
 * is not ruled out of, whatever else they ask. Licences are left out, for a rule to keep is no support. Where there are many, look for overlap; where few, for a gap.
 */
export async function countCoverage(ctx: Ctx, across: Across, among: Among = {}): Promise<Coverage> {
  demand(ctx, 'scheme.edit')
  const { schemes, compiled } = await loadCatalogue(ctx)
  const day = londonDay(ctx.now())
  const open = schemes.map((scheme) => isOpen(scheme, day) && !scheme.kinds.every((kind) => kind === 'licence'))
  const columns = columnsOf(across)
  const { sector, size, place } = among
  const served = columns.map(({ one }) => {
    const facts = factsFrom({ sector, size, ...one.answers }, one.place ?? (place && placeOf(place)))
    return decideSchemes(compiled, facts).ofScheme
  })
  const needs = Object.entries(NEEDS).filter(([code]) => code !== 'rules')
  const rows = needs.map(([need, words]) => ({
    need,
    words,
    counts: served.map(
      (verdicts) =>
        schemes.filter((scheme, at) => open[at] && verdicts[at] !== -1 && scheme.needs.some((one) => one === need))
          .length
    )
  }))
  const gaps = rows.flatMap(({ need, words, counts }) =>
    counts.flatMap((count, at) => (count <= 1 ? [{ need, words, column: columns[at]?.words ?? '', count }] : []))
  )
  return { columns: columns.map(({ code, words }) => ({ code, words })), rows, gaps: gaps.slice(0, 30) }
}

function columnsOf(across: Across): { code: string; words: string; one: One }[] {
  if (across === 'place')
    return Object.entries(REGIONS).map(([code, words]) => ({
      code,
      words,
      one: { answers: {}, place: placeOf(code) }
    }))
  if (across === 'sector')
    return Object.entries(SECTORS).map(([code, words]) => ({
      code,
      words,
      one: { answers: { sector: sectorOf(code) } }
    }))
  if (across === 'size')
    return SIZE_CODES.map((size) => ({ code: size, words: SIZES[size].words, one: { answers: { size } } }))
  return AGE_CODES.map((age) => ({ code: age, words: AGES[age].words, one: { answers: { age } } }))
}

const placeOf = (region: string): KnownPlace => ({ region, nation: nationOfRegion(region), authorities: undefined })

const SIZE_CODES = ['0', '1-9', '10-49', '50-249', '250-499', '500+'] as const
const SECTOR_CODES = new Map<string, Answers['sector']>(
  (
    [
      'AM',
      'CE',
      'CI',
      'DF',
      'DT',
      'FS',
      'LS',
      'PBS',
      'FI',
      'farming',
      'food',
      'making',
      'retail',
      'hospitality',
      'transport',
      'care',
      'education',
      'property',
      'personal'
    ] as const
  ).map((code) => [code, code])
)
const sectorOf = (code: string) => SECTOR_CODES.get(code)
