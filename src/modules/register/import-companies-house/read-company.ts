import { createHash } from 'node:crypto'
import { fullPostcode } from '../names/postcode.ts'
import { companyKind, companyStatus } from './company-status.ts'
import { readDate } from './read-date.ts'

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

export type Problem = { line: number; column?: string; words: string }

type Report = (column: string, expected: string, found: string) => void

const NUMBER = /^[A-Z0-9]{8}$/

/** Reads companies from the rows of a file with this header; whatever is wrong with a row is reported by its column. */
export function companyReader(at: ReadonlyMap<string, number>) {
  const place = (column: string) => at.get(column) ?? -1
  const [name, number] = [place('CompanyName'), place('CompanyNumber')]
  const lines = ['POBox', 'AddressLine1', 'AddressLine2'].map((part) => place(`RegAddress.${part}`))
  const [town, county, country, postcode] = ['PostTown', 'County', 'Country', 'PostCode'].map((part) =>
    place(`RegAddress.${part}`)
  )
  const [category, status, origin] = ['CompanyCategory', 'CompanyStatus', 'CountryOfOrigin'].map(place)
  const [dissolution, incorporation, account] = [
    'DissolutionDate',
    'IncorporationDate',
    'Accounts.AccountCategory'
  ].map(place)
  const sic = [1, 2, 3, 4].map((which) => place(`SICCode.SicText_${which}`))
  const previous = Array.from({ length: 10 }, (_, which) => ({
    column: `PreviousName_${which + 1}.CONDATE`,
    until: place(`PreviousName_${which + 1}.CONDATE`),
    name: place(`PreviousName_${which + 1}.CompanyName`)
  }))

  return (fields: readonly string[], report: Report): Company => {
    const text = (where: number | undefined) => tidy(fields[where ?? -1] ?? '')
    const date = (column: string, where: number | undefined) => {
      const read = readDate(text(where))
      if (read === undefined) report(column, 'a date such as 31/12/2019, or nothing', text(where))
      return read ?? null
    }
    if (!NUMBER.test(text(number))) report('CompanyNumber', 'a company number of 8 letters and digits', text(number))
    if (text(name) === '') report('CompanyName', 'a name', '')
    const dissolvedOn = date('DissolutionDate', dissolution)
    const codes = sic
      .map((where, which) => sicCode(text(where), `SICCode.SicText_${which + 1}`, report))
      .filter((code) => code !== '')
    const place = fullPostcode(text(postcode))
    const company = {
      number: text(number),
      name: text(name),
      kind: companyKind(text(category)),
      status: companyStatus(text(status), dissolvedOn),
      statusWords: text(status),
      category: text(category),
      countryOfOrigin: text(origin),
      incorporatedOn: date('IncorporationDate', incorporation),
      dissolvedOn,
      addressLines: lines.map(text).filter((line) => line !== ''),
      town: text(town),
      county: text(county),
      country: text(country),
      postcode: place?.postcode ?? text(postcode).toUpperCase(),
      district: place?.district ?? null,
      accountCategory: text(account),
      sicCodes: codes.filter((code) => code.length === 5),
      olderSicCodes: codes.filter((code) => code.length === 4),
      previousNames: previous
        .filter((one) => text(one.name) !== '')
        .map((one) => ({ name: text(one.name), until: date(one.column, one.until) }))
    }
    return { ...company, hash: createHash('md5').update(JSON.stringify(company)).digest('hex') }
  }
}

const tidy = (text: string) => (text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text).trim()

/** “62020 - Information technology …” begins with its code; four digits are a code of 2003, which says nothing of 2007's. */
function sicCode(text: string, column: string, report: Report): string {
  if (text === '' || text === 'None Supplied') return ''
  const code = /^(\d{4,5})(?: - |$)/.exec(text)?.[1]
  if (code === undefined)
    report(column, 'a SIC code and its words, such as “62020 - Information technology consultancy activities”', text)
  return code ?? ''
}
