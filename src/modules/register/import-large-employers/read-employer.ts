import { companyNumber } from '../names/company-number.ts'
import { fullPostcode } from '../names/postcode.ts'
import { searchedName } from '../names/searched-name.ts'
import { copyRow } from '../take-in/copy-text.ts'
import type { Problem } from '../take-in/file-problems.ts'

export const COLUMNS = [
  'EmployerName',
  'CurrentName',
  'CompanyNumber',
  'Address',
  'PostCode',
  'SicCodes',
  'EmployerSize'
] as const
export type EmployerRow = Record<(typeof COLUMNS)[number], string>

/** Where the returns wait until all of them are known to be sound. */
export const CREATE_STAGED = `create temp table staged (
  line int not null, id uuid not null, number text collate "C", name text not null, folded text not null, core text not null, joined text,
  kind text not null, address_lines text[], postcode text, district text, sic_codes text[] not null, employee_band text,
  earlier_name text, earlier_folded text, earlier_core text, earlier_joined text
) on commit drop`

const BANDS: Readonly<Record<string, string | null>> = {
  'Less than 250': 'under-250',
  '250 to 499': '250-499',
  '500 to 999': '500-999',
  '1000 to 4999': '1000-4999',
  '5000 to 19,999': '5000-19999',
  '20,000 or more': '20000-plus',
  'Not Provided': null
}

/** The marker that the returns give to a body of the public sector in place of a SIC code. */
const PUBLIC_SECTOR = '1'

/** A return as a line for COPY into `staged`; undefined for the public sector, which is no business. */
export function stagedEmployer(line: number, id: string, row: EmployerRow, problems: Problem[]): string | undefined {
  const codes = row.SicCodes.split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '')
  if (codes.includes(PUBLIC_SECTOR)) return undefined
  const report = (column: string, expected: string, found: string) =>
    problems.push({ line, column, words: `expected ${expected}, found “${found}”` })
  const name = (row.CurrentName || row.EmployerName).trim()
  if (name === '') report('EmployerName', 'a name', '')
  const number = row.CompanyNumber.trim() === '' ? null : companyNumber(row.CompanyNumber)
  if (number === undefined) report('CompanyNumber', 'a company number, or nothing', row.CompanyNumber)
  const band = BANDS[row.EmployerSize.trim()]
  if (band === undefined) report('EmployerSize', 'a band such as “250 to 499”', row.EmployerSize)
  for (const code of codes)
    if (!/^\d{4,5}$/.test(code)) report('SicCodes', 'codes of 4 or 5 digits with “;” between them', code)
  const place = fullPostcode(row.PostCode)
  const earlier = row.EmployerName.trim()
  const { folded, core, joined } = searchedName(name)
  const before = searchedName(earlier)
  const renamed = earlier !== '' && before.folded !== folded
  return copyRow([
    line,
    id,
    number ?? null,
    name,
    folded,
    core,
    joined,
    kindOf(number ?? '', folded),
    addressLines(row, place?.postcode),
    place?.postcode ?? null,
    place?.district ?? null,
    codes.map((code) => code.padStart(5, '0')),
    band ?? null,
    ...(renamed ? [earlier, before.folded, before.core, before.joined] : [null, null, null, null])
  ])
}

const KIND_BY_PREFIX: Readonly<Record<string, string>> = {
  OC: 'partnership',
  SO: 'partnership',
  NC: 'partnership',
  LP: 'partnership',
  SL: 'partnership',
  NL: 'partnership',
  IP: 'society',
  SP: 'society',
  RS: 'society',
  NP: 'society',
  CE: 'charity',
  CS: 'charity',
  FC: 'overseas-company',
  SF: 'overseas-company',
  NF: 'overseas-company'
}

function kindOf(number: string, folded: string): string {
  if (/\b(university|prifysgol)\b/.test(folded)) return 'university'
  const byPrefix = KIND_BY_PREFIX[number.slice(0, 2)]
  if (byPrefix) return byPrefix
  if (/^(\d{2}|SC|NI)\d{6}$/.test(number)) return 'company'
  return /\b(nhs|council|health board|academy|academies|school|police|fire and rescue)\b/.test(folded)
    ? 'public-body'
    : 'other'
}

const addressLines = ({ Address }: EmployerRow, postcode: string | undefined) =>
  Address.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part.toUpperCase() !== postcode)
