import type { BusinessFacts, Range } from '../eligibility/business-facts.ts'
import { AGES, REGIONS, SIZES } from '../scheme/vocabulary.ts'
import type { Answers } from './answers.ts'

export type KnownPlace = {
  nation: string | null
  region: string | null
  /** The council, its county and combined authority; undefined when only the region is known. */
  authorities: readonly string[] | undefined
}

const REGION_NATION: Readonly<Record<string, string>> = { TLL: 'wales', TLM: 'scotland', TLN: 'northern-ireland' }

/** What six answers say of a business, and no more than they say: what one leaves open stays open. */
export function factsFrom(
  answers: Pick<Answers, 'sector' | 'size' | 'age' | 'stage' | 'need'>,
  place?: KnownPlace
): BusinessFacts {
  const { sector, size, age, stage, need } = answers
  const years = yearsOf(age, stage)
  const stages = stagesOf(age, stage)
  return {
    ...placeFacts(place),
    ...(sector ? { sector: [sector] } : {}),
    ...(need ? { need: [need] } : {}),
    ...(size ? { employees: rangeOf(SIZES[size]), ...(size === '0' ? {} : { employs: true }) } : {}),
    ...(years ? { years } : {}),
    ...(stages ? { stage: stages } : {}),
    // Whoever says that this is the need is, or is about to be, one who does it.
    ...(need === 'export' ? { exports: true } : {})
  }
}

export const nationOfRegion = (region: string) => REGION_NATION[region] ?? 'england'

const REGION_CODES = Object.keys(REGIONS)

function placeFacts(place: KnownPlace | undefined): BusinessFacts {
  if (!place) return {}
  const { nation, region, authorities } = place
  const regions = region ? [region] : REGION_CODES.filter((code) => nationOfRegion(code) === nation)
  return {
    ...(nation ? { nation: [nation] } : {}),
    ...(regions.length ? { region: regions } : {}),
    ...(authorities ? { authority: authorities } : {})
  }
}

const rangeOf = ({ least, most }: Range): Range => ({ least, most })

function yearsOf(age: Answers['age'], stage: Answers['stage']): Range | undefined {
  if (age) return rangeOf(AGES[age])
  if (stage === 'pre-start') return { least: 0, most: 0 }
  return stage === 'start-up' ? { least: 0, most: 2 } : undefined
}

const TRADING = ['start-up', 'established', 'difficulty', 'exiting']
const PAST_THE_START = ['established', 'difficulty', 'exiting']

/** What a business of an age may still say of its stage. */
export const STAGES_AT_AGE: Readonly<Record<NonNullable<Answers['age']>, readonly string[]>> = {
  none: ['pre-start'],
  'under-1': TRADING,
  '1-2': TRADING,
  '3-4': PAST_THE_START,
  '5+': PAST_THE_START
}

const stagesOf = (age: Answers['age'], stage: Answers['stage']) =>
  stage ? [stage] : age ? STAGES_AT_AGE[age] : undefined
