import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { businessSectors } from '../../register/index.ts'
import type { BusinessFacts, Range } from '../eligibility/business-facts.ts'
import type { SupportTables } from '../tables.ts'
import { nationOfRegion, STAGES_AT_AGE } from './facts-from.ts'

export type KnownBusiness = {
  id: string
  name: string
  number: string | null
  postcode: string | null
  facts: BusinessFacts
  /** What is taken from the register, in words, so that it can be seen and contradicted. */
  words: readonly string[]
}

const BANDS: Readonly<Record<string, Range>> = {
  '1-9': { least: 1, most: 9 },
  '10-49': { least: 10, most: 49 },
  '50-249': { least: 50, most: 249 },
  'under-250': { least: 1, most: 249 },
  '250-499': { least: 250, most: 499 },
  '500-999': { least: 500, most: 999 },
  '1000-4999': { least: 1000, most: 4999 },
  '5000-19999': { least: 5000, most: 19_999 },
  '20000-plus': { least: 20_000, most: null }
}
const FORMS: Readonly<Record<string, string>> = {
  company: 'company',
  partnership: 'partnership',
  charity: 'charity',
  'sole-trader': 'sole-trader',
  society: 'social-enterprise'
}

/** What the register knows of a business, as facts: nobody is asked what government holds already. */
export async function knownOfBusiness(ctx: Ctx, id: string): Promise<KnownBusiness | undefined> {
  const [[business], sectors] = await Promise.all([
    askTogether(
      ctx,
      tables<SupportTables>(ctx).selectFrom('register.business_summary').selectAll().where('id', '=', id),
      {}
    ),
    businessSectors(ctx, id)
  ])
  if (!business) return undefined
  const employees = business.employee_band ? BANDS[business.employee_band] : undefined
  const years = business.incorporated_on ? wholeYears(business.incorporated_on, londonDay(ctx.now())) : undefined
  const form = FORMS[business.kind]
  const region = business.region_code
  const facts: BusinessFacts = {
    ...(region ? { region: [region], nation: [nationOfRegion(region)] } : {}),
    ...(sectors.length ? { sector: unique(sectors.map(({ sector }) => sector)) } : {}),
    ...(employees ? { employees, employs: true } : {}),
    ...(years === undefined
      ? {}
      : { years: { least: years, most: years }, stage: STAGES_AT_AGE[years < 3 ? '1-2' : '5+'] }),
    ...(form ? { form: [form] } : {})
  }
  return {
    id,
    name: business.name,
    number: business.number,
    postcode: business.postcode,
    facts,
    words: [
      ...(business.incorporated_on ? [`registered for ${years === 1 ? '1 year' : `${years} years`}`] : []),
      ...(region ? [`in ${business.town ?? business.district ?? region}`] : []),
      ...(business.employee_band ? [`${business.employee_band.replace('-', ' to ')} employees`] : [])
    ]
  }
}

const unique = (list: readonly string[]) => [...new Set(list)]

function wholeYears(from: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(from.slice(0, 4))
  return Math.max(0, today.slice(5) < from.slice(5) ? years - 1 : years)
}
