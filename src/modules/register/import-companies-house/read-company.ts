import { hash } from 'node:crypto'
import { fullPostcode } from '../names/postcode.ts'
import { companyKind, companyStatus } from './company-status.ts'
import { readDate } from './read-date.ts'
import { remembered } from './remembered.ts'

export type PreviousName = { name: string; until: string | null }

export type Company = {
  number: string
  name: string
  kind: string
  status: string
  statusWords: string
  category: string
  countryOfOrigin: string
  incorporatedOn: string | null
  dissolvedOn: string | null
  addressLines: string[]
  town: string
  county: string
  country: string
  postcode: string
  district: string | null
  accountCategory: string
  sicCodes: string[]
  olderSicCodes: string[]
  previousNames: PreviousName[]
  hash: string
}

export type Report = (column: string, expected: string, found: string) => void

/** Hashed into each company, so that a change in what is kept of a row makes every row a changed one. */
const READING = 'reading 2'

const NUMBER = /^[A-Z0-9]{8}$/

/** Reads companies from the rows of a file with this header; whatever is wrong with a row is reported by its column. */
export function companyReader(at: ReadonlyMap<string, number>) {
  const columns = columnPlaces(at)
  return {
    fingerprintOf: (fields: readonly string[]) => fingerprintOf(fields, columns.kept),
    numberOf: (fields: readonly string[]) => tidy(fields[columns.number] ?? ''),
    readCompany: (fields: readonly string[], fingerprint: string, report: Report) =>
      companyIn(fields, columns, fingerprint, report)
  }
}

function fingerprintOf(fields: readonly string[], kept: readonly number[]): string {
  return hash('md5', [READING, ...kept.map((place) => fields[place] ?? '')].join('\n'))
}

function companyIn(
  fields: readonly string[],
  columns: ReturnType<typeof columnPlaces>,
  fingerprint: string,
  report: Report
): Company {
  const number = text(fields, columns.number)
  const name = text(fields, columns.name)
  if (!NUMBER.test(number)) report('CompanyNumber', 'a company number of 8 letters and digits', number)
  if (name === '') report('CompanyName', 'a name', '')
  const dissolvedOn = dateIn('DissolutionDate', text(fields, columns.dissolution), report)
  const statusWords = text(fields, columns.status)
  const category = text(fields, columns.category)
  const written = text(fields, columns.postcode)
  const place = written === '' ? undefined : fullPostcode(written)
  const codes = codesIn(fields, columns.sic, report)
  return {
    number,
    name,
    kind: kindOf(category),
    status: companyStatus(statusWords, dissolvedOn),
    statusWords,
    category,
    countryOfOrigin: text(fields, columns.origin),
    incorporatedOn: dateIn('IncorporationDate', text(fields, columns.incorporation), report),
    dissolvedOn,
    addressLines: addressIn(fields, columns.lines),
    town: text(fields, columns.town),
    county: text(fields, columns.county),
    country: text(fields, columns.country),
    postcode: place?.postcode ?? written.toUpperCase(),
    district: place?.district ?? null,
    accountCategory: text(fields, columns.account),
    sicCodes: codes.current,
    olderSicCodes: codes.older,
    previousNames: previousNamesIn(fields, columns.previous, report),
    hash: fingerprint
  }
}

const text = (fields: readonly string[], place: number) => tidy(fields[place] ?? '')

function addressIn(fields: readonly string[], places: readonly number[]): string[] {
  const lines: string[] = []
  for (const place of places) {
    const line = text(fields, place)
    if (line !== '') lines.push(line)
  }
  return lines
}

function columnPlaces(at: ReadonlyMap<string, number>) {
  const place = (column: string) => at.get(column) ?? -1
  const sic = [1, 2, 3, 4].map((which) => ({
    column: `SICCode.SicText_${which}`,
    place: place(`SICCode.SicText_${which}`)
  }))
  const previous = Array.from({ length: 10 }, (_, which) => ({
    column: `PreviousName_${which + 1}.CONDATE`,
    until: place(`PreviousName_${which + 1}.CONDATE`),
    name: place(`PreviousName_${which + 1}.CompanyName`)
  }))
  const lines = ['POBox', 'AddressLine1', 'AddressLine2'].map((part) => place(`RegAddress.${part}`))
  const one = {
    name: place('CompanyName'),
    number: place('CompanyNumber'),
    town: place('RegAddress.PostTown'),
    county: place('RegAddress.County'),
    country: place('RegAddress.Country'),
    postcode: place('RegAddress.PostCode'),
    category: place('CompanyCategory'),
    status: place('CompanyStatus'),
    origin: place('CountryOfOrigin'),
    dissolution: place('DissolutionDate'),
    incorporation: place('IncorporationDate'),
    account: place('Accounts.AccountCategory')
  }
  const repeated = [...lines, ...sic.map((one) => one.place), ...previous.flatMap(({ until, name }) => [until, name])]
  return { ...one, sic, previous, lines, kept: [...Object.values(one), ...repeated] }
}

const tidy = (text: string) => (text === '' ? '' : (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim())

const kindOf = remembered(companyKind)

function dateIn(column: string, written: string, report: Report): string | null {
  if (written === '') return null
  const read = readDate(written)
  if (read === undefined) report(column, 'a date such as 31/12/2019, or nothing', written)
  return read ?? null
}

function previousNamesIn(
  fields: readonly string[],
  previous: ReturnType<typeof columnPlaces>['previous'],
  report: Report
): PreviousName[] {
  const names: PreviousName[] = []
  for (const { column, until, name } of previous) {
    const written = tidy(fields[name] ?? '')
    if (written !== '') names.push({ name: written, until: dateIn(column, tidy(fields[until] ?? ''), report) })
  }
  return names
}

type Codes = { current: string[]; older: string[] }

function codesIn(fields: readonly string[], sic: ReturnType<typeof columnPlaces>['sic'], report: Report): Codes {
  const codes: Codes = { current: [], older: [] }
  for (const { column, place } of sic) {
    const written = fields[place] ?? ''
    if (written === '') continue
    const code = codeIn(written)
    if (code === undefined)
      report(
        column,
        'a SIC code and its words, such as “62020 - Information technology consultancy activities”',
        written
      )
    else if (code.length === 5) codes.current.push(code)
    // Four digits are a code of 2003, which says nothing of 2007's.
    else if (code !== '') codes.older.push(code)
  }
  return codes
}

/** “62020 - Information technology …” begins with its code. */
const codeIn = remembered((written: string): string | undefined => {
  const text = written.trim()
  return text === '' || text === 'None Supplied' ? '' : /^(\d{4,5})(?: - |$)/.exec(text)?.[1]
})
