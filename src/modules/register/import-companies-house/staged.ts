import { searchedName } from '../names/searched-name.ts'
import { copyRow } from '../take-in/copy-text.ts'
import type { Company } from './read-company.ts'

/**
 * Where the rows of a file wait, some at a time: `seen` holds who is in the file, `staged` what is not as the register has it
 * already, `staged_name` the names those had before.
 */
export const CREATE_STAGED = `create temp table seen (line int not null, number text collate "C" not null) on commit drop;
create temp table staged (
  line int not null, id uuid not null, number text collate "C" not null, name text not null, folded text not null, core text not null, joined text,
  kind text not null, status text not null, status_words text, category text, country_of_origin text, incorporated_on date, dissolved_on date,
  address_lines text[], town text, county text, country text, postcode text, district text, account_category text,
  sic_codes text[] not null, older_sic_codes text[], region_code text, primary_sector text, primary_frontier text, source_hash uuid not null
) on commit drop;
create temp table staged_name (
  line int not null, business_id uuid not null, position int not null, name text not null, folded text not null, core text not null, joined text,
  until_on date
) on commit drop`

export const COPY = {
  seen: 'copy seen from stdin',
  staged: 'copy staged from stdin',
  names: 'copy staged_name from stdin'
}

/** What is worked out of a company beside what its row says. */
export type WorkedOut = { region: string | null; sector: string | null; frontier: string | null }

/** A company as a line for COPY into `staged`. */
export function stagedLine(
  line: number,
  id: string,
  company: Company,
  { region, sector, frontier }: WorkedOut
): string {
  const { folded, core, joined } = searchedName(company.name)
  return copyRow([
    line,
    id,
    company.number,
    company.name,
    folded,
    core,
    joined,
    company.kind,
    company.status,
    orNull(company.statusWords),
    orNull(company.category),
    orNull(company.countryOfOrigin),
    company.incorporatedOn,
    company.dissolvedOn,
    company.addressLines,
    orNull(company.town),
    orNull(company.county),
    orNull(company.country),
    orNull(company.postcode),
    company.district,
    orNull(company.accountCategory),
    company.sicCodes,
    company.olderSicCodes.length ? company.olderSicCodes : null,
    region,
    sector,
    frontier,
    company.hash
  ])
}

/** Its previous names as lines for COPY into `staged_name`. */
export function stagedNames(line: number, id: string, { previousNames }: Company): string {
  let lines = ''
  for (const [position, { name, until }] of previousNames.entries()) {
    const { folded, core, joined } = searchedName(name)
    lines += copyRow([line, id, position, name, folded, core, joined, until])
  }
  return lines
}

const orNull = (text: string) => (text === '' ? null : text)
