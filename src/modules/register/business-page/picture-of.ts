import { dayForPage } from '../../../platform/dates.ts'
import { highestMarking } from '../../government/index.ts'
import { officeUrl } from '../../sector-offices/links.ts'
import { businessHref } from '../links.ts'
import type { LoadedBusiness } from './load-business.ts'
import type { Moment, PanelContent } from './panel.ts'

export type SourcedFact = { name: string; lines: readonly string[]; source: string }
export type ShownSector = {
  name: string
  officeHref: string | null
  frontier: string | null
  basis: string
  confidence: string
  note: string | null
  primary: boolean
}
export type ShownMoment = { iso: string; text: string; words: string; href: string | undefined }

export type BusinessPicture = {
  id: string
  name: string
  status: { title: string; live: boolean; warning: boolean; known: boolean }
  strip: readonly { name: string; value: string; note?: string }[]
  facts: readonly SourcedFact[]
  sectors: readonly ShownSector[]
  previous: readonly { name: string; until: string | null; source: string }[]
  trading: readonly { name: string; source: string }[]
  panels: readonly { title: string; content: PanelContent }[]
  marking: string
  moments: readonly ShownMoment[]
  group: { words: string; topHref: string | null; members: number }
  includeGroup: boolean
  people: readonly { name: string; about: string }[]
  morePeople: number
  sites: readonly { name: string; about: string }[]
}

/** What is known of a business in the words of the page, each fact with its source and date; what is not known says so. */
export function pictureOf(loaded: LoadedBusiness): BusinessPicture {
  const { facts, names } = loaded
  return {
    id: facts.id,
    name: facts.name,
    status: {
      title: facts.status_title,
      live: facts.live,
      warning: facts.warning,
      known: facts.status !== 'not-known'
    },
    strip: stripOf(loaded),
    facts: factsOf(loaded),
    sectors: loaded.sectors.map((sector) => shownSector(sector, loaded)),
    previous: names
      .filter(({ kind }) => kind === 'previous')
      .map(({ name, until_on, source_title }) => ({ name, until: until_on && day(until_on), source: source_title })),
    trading: names
      .filter(({ kind }) => kind === 'trading')
      .map(({ name, source_title }) => ({ name, source: source_title })),
    panels: loaded.panels,
    marking: highestMarking(loaded.panels.flatMap(({ content }) => content.marking ?? [])),
    moments: loaded.moments.map(shownMoment),
    ...besideOf(loaded)
  }
}

function besideOf({ facts, group, includeGroup, people, sites }: LoadedBusiness) {
  const members = group?.members ?? 1
  const others = members === 2 ? '1 other business' : `${(members - 1).toLocaleString('en-GB')} other businesses`
  const isTop = group?.groupId === facts.id
  return {
    includeGroup,
    group: {
      members,
      words:
        members === 1
          ? 'In no group that we know of.'
          : isTop
            ? `At the top of a group with ${others}.`
            : `Belongs to the group of ${group?.groupName}, with ${others}.`,
      topHref: members > 1 && !isTop && group ? businessHref(group.groupId) : null
    },
    people: people.map(({ name, role, email }) => ({ name, about: [role, email].filter(Boolean).join(', ') })),
    morePeople: Math.max(0, Number(people[0]?.all ?? 0) - people.length),
    sites: sites.map(({ name, kind_title, postcode }) => ({ name, about: `${kind_title}, ${postcode}` }))
  }
}

function stripOf({ facts, place, sectors, offices }: LoadedBusiness) {
  const primary = sectors.find((one) => one.primary)
  return [
    { name: 'Company number', value: facts.number ?? 'None' },
    {
      name: 'Sector',
      value: primary ? sectorName(primary.sector, offices) : 'Cannot tell',
      note: primary ? `${percent(primary.confidence)} sure` : 'No SIC code shows one'
    },
    {
      name: 'Place',
      value: place?.region?.name ?? facts.town ?? 'Not known',
      ...(facts.district ? { note: facts.district } : {})
    },
    {
      name: 'Employees',
      value: facts.employee_band_title ?? 'Not known',
      ...(facts.employee_band_title ? { note: 'In Great Britain' } : {})
    }
  ]
}

function factsOf({ facts, sic }: LoadedBusiness): SourcedFact[] {
  const source = `${facts.source_title}, ${day(facts.source_on)}`
  const fact = (name: string, ...lines: (string | null)[]): SourcedFact => ({
    name,
    lines: lines.flatMap((line) => line || []),
    source
  })
  const office = fact(
    facts.source === 'companies-house' ? 'Registered office' : 'Address',
    ...(facts.address_lines ?? []),
    facts.town,
    facts.county,
    facts.country,
    facts.postcode
  )
  const codes = sic.map(({ code, title }) => `${code} ${title ?? ''}`.trim())
  const employees = {
    name: 'Employees',
    lines: facts.employee_band_title ? [facts.employee_band_title] : [],
    source: employeesSource(facts)
  }
  return [
    fact('Kind', facts.kind_title, facts.category === facts.kind_title ? null : facts.category),
    fact('Status', facts.status === 'not-known' ? null : (facts.status_words ?? facts.status_title)),
    fact('Incorporated', facts.incorporated_on && day(facts.incorporated_on)),
    ...(facts.dissolved_on ? [fact('Dissolved', day(facts.dissolved_on))] : []),
    ...(facts.left_register_on
      ? [fact('Left the register', `Missing from the register of ${day(facts.left_register_on)}`)]
      : []),
    fact('Country of origin', facts.country_of_origin),
    office,
    fact('What it does (SIC 2007)', ...codes),
    ...(facts.older_sic_codes ? [fact('Older codes (SIC 2003)', ...facts.older_sic_codes)] : []),
    fact('Accounts', facts.account_category),
    employees
  ]
}

const employeesSource = (facts: LoadedBusiness['facts']) =>
  facts.employee_band_source_title && facts.employee_band_on
    ? `${facts.employee_band_source_title}, ${day(facts.employee_band_on)}`
    : ''

function shownSector(sector: LoadedBusiness['sectors'][number], { offices }: LoadedBusiness): ShownSector {
  const office = offices.find(({ sectorCode }) => sectorCode === sector.sector)
  return {
    name: sectorName(sector.sector, offices),
    officeHref: office ? officeUrl(office.slug) : null,
    frontier: sector.frontiers.length ? sector.frontiers.join(' or ') : null,
    basis: basisOf(sector),
    confidence: percent(sector.confidence),
    note: sector.note,
    primary: sector.primary
  }
}

function basisOf({ basis, sic, prefix, assertedBy, assertedAt }: LoadedBusiness['sectors'][number]): string {
  if (basis === 'SIC') return prefix === sic ? `SIC code ${sic}` : `SIC code ${sic}, which begins with ${prefix}`
  const who = basis === 'declared' ? 'Said by the business' : 'Judged by an official'
  return `${who}, recorded by ${assertedBy ?? 'an official'}${assertedAt ? ` on ${dayForPage(assertedAt).text}` : ''}`
}

const sectorName = (code: string, offices: LoadedBusiness['offices']) =>
  offices.find(({ sectorCode }) => sectorCode === code)?.sector ?? code
const percent = (share: number) => `${Math.round(share * 100)}%`

// At noon, because the clocks of London were not yet Greenwich's when the oldest companies were incorporated.
const noon = (on: string) => new Date(`${on}T12:00:00Z`)
const day = (on: string) => dayForPage(noon(on)).text

function shownMoment({ at, words, href }: Moment): ShownMoment {
  return { ...dayForPage(typeof at === 'string' && at.length === 10 ? noon(at) : new Date(at)), words, href }
}
