import fs from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { coinedWord } from './coined-word.ts'
import { drawnAsOftenAs, seeded } from './seeded.ts'

type Row = Record<string, string>

const SAMPLE = new URL('../../seeds/demo/companies/basic-company-data-2020-05-01-sample.csv.gz', import.meta.url)
const SIC_COUNTS = new URL('sic-text-counts-2017.tsv', import.meta.url)
const STREETS =
  'HIGH STREET|STATION ROAD|CHURCH LANE|MAIN STREET|VICTORIA ROAD|PARK ROAD|LONDON ROAD|GREEN LANE|MILL LANE|QUEENS ROAD|KING STREET|THE AVENUE|MANOR ROAD|CHURCH STREET|SPRINGFIELD ROAD'.split(
    '|'
  )
const FORM = /\b(LIMITED|LTD|LLP|LP|PLC|CIC|COMPANY|UNLIMITED)\.?$/

/** Writes rows of a register that does not exist, one at a call; see the README beside this file. */
export function companyRows(seed: number): () => string {
  const random = seeded(seed)
  const templates: Row[] = parse(gunzipSync(fs.readFileSync(SAMPLE)), { columns: true })
  const template = drawnAsOftenAs(
    templates.map((row) => [row, 1] as const),
    random
  )
  const numberOf = numberMaker()
  const name = nameMaker(templates, random)
  const address = addressMaker(templates, random)
  const sic = drawnAsOftenAs(sicCounts(), random)
  const below = (most: number) => Math.floor(random() * most)
  const date = (year: number) => `${pad(1 + below(28), 2)}/${pad(1 + below(12), 2)}/${year}`

  return () => {
    const like = template()
    const of = (column: string) => like[column] ?? ''
    const year = Number(of('IncorporationDate').slice(6)) || 2015
    const [first, second] = address(like)
    const sics = [1, 2, 3, 4].map((which) => (of(`SICCode.SicText_${which}`) ? sic() : ''))
    const previous = Array.from({ length: 10 }, (_, which) =>
      of(`PreviousName_${which + 1}.CompanyName`) ? [date(Math.min(2020, year + which)), name(like)] : ['', '']
    )
    const numbered = numberOf(of('CompanyNumber'))
    const month = below(12) + 1
    return quoted([
      name(like),
      numbered,
      '',
      '',
      first,
      second,
      of('RegAddress.PostTown'),
      of('RegAddress.County'),
      of('RegAddress.Country'),
      postcodeLike(of('RegAddress.PostCode'), random),
      of('CompanyCategory'),
      of('CompanyStatus'),
      of('CountryOfOrigin'),
      '',
      date(year),
      '31',
      String(month),
      date(2021),
      date(2019),
      of('Accounts.AccountCategory'),
      date(2021),
      '',
      String(random() < 0.1 ? below(9) : 0),
      '0',
      '0',
      '0',
      ...sics,
      '0',
      '0',
      `http://business.data.gov.uk/id/company/${numbered}`,
      ...previous.flat(),
      date(2021),
      date(2020)
    ])
  }
}

function nameMaker(templates: readonly Row[], random: () => number): (like: Row) => string {
  const counts = new Map<string, number>()
  for (const { CompanyName = '' } of templates) {
    for (const word of CompanyName.replace(FORM, '').split(' '))
      if (/^\(?[\w&'.)-]+$/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const known = drawnAsOftenAs(counts, random)
  const length = drawnAsOftenAs(
    [
      [1, 18],
      [2, 42],
      [3, 26],
      [4, 10],
      [5, 4]
    ] as const,
    random
  )
  return ({ CompanyName = '' }) => {
    const words = Array.from({ length: length() }, () => (random() < 1 / 6 ? coinedWord(random) : known()))
    const body = words.join(' ').replace(/^(& |AND |OF )+|( &| AND| OF| THE)+$/g, '') || coinedWord(random)
    const marked = random() < 0.0005 ? `"${body}"` : body
    return `${marked} ${FORM.exec(CompanyName)?.[0] ?? 'LIMITED'}`
  }
}

/** Formation agents as often as the sample has them: an address that it has three times or more; the rest live in streets. */
function addressMaker(templates: readonly Row[], random: () => number): (like: Row) => [string, string] {
  const key = (row: Row) => `${row['RegAddress.AddressLine1']}|${row['RegAddress.PostCode']}`
  const counts = new Map<string, number>()
  for (const row of templates) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1)
  return (like) => {
    if ((counts.get(key(like)) ?? 0) >= 3)
      return [like['RegAddress.AddressLine1'] ?? '', like['RegAddress.AddressLine2'] ?? '']
    const street = STREETS[Math.floor(random() * STREETS.length)] ?? ''
    return [`${1 + Math.floor(random() * 250)} ${street}`, random() < 0.2 ? `${coinedWord(random)} HOUSE` : '']
  }
}

function sicCounts(): [string, number][] {
  const [, ...lines] = fs.readFileSync(SIC_COUNTS, 'utf8').trim().split('\n')
  return lines
    .map((line) => line.split('\t'))
    .map(([code = '', words = '', count = '0']) => [`${code} - ${words}`, Number(count)])
}

const INWARD = 'ABDEFGHJLNPQRSTUWXYZ'

function postcodeLike(postcode: string, random: () => number): string {
  const outward = postcode.split(' ')[0]
  if (!outward) return ''
  const letter = () => INWARD[Math.floor(random() * INWARD.length)] ?? 'A'
  return `${outward} ${Math.floor(random() * 10)}${letter()}${letter()}`
}

/** The same prefix as its template, and digits that a multiplication spreads over all there are: unique, and in no order. */
function numberMaker(): (like: string) => string {
  const given = new Map<string, number>()
  return (like) => {
    const prefix = /^[A-Z]+/.exec(like)?.[0] ?? ''
    const count = (given.get(prefix) ?? 0) + 1
    given.set(prefix, count)
    const most = 10 ** (8 - prefix.length)
    return prefix + pad(Number((BigInt(count) * 7_654_321n) % BigInt(most)), 8 - prefix.length)
  }
}

const pad = (value: number, width: number) => String(value).padStart(width, '0')

const quoted = (values: readonly string[]) => `${values.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`
