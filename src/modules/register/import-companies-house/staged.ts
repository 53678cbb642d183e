import { coreOfName } from '../names/core-of-name.ts'
import { foldName } from '../names/fold-name.ts'
import { copyRow } from '../take-in/copy-text.ts'
import type { Company } from './read-company.ts'

/** Where the rows of a file wait until all of them are known to be sound. */
export const CREATE_STAGED = `create temp table staged (
  line int not null, id uuid not null, number text collate "C" not null, name text not null, folded text not null, core text not null,
  kind text not null, status text not null, status_words text, category text, country_of_origin text, incorporated_on date, dissolved_on date,
  address_lines text[], town text, county text, country text, postcode text, district text, account_category text,
  sic_codes text[] not null, older_sic_codes text[], previous_names jsonb, hash uuid not null
) on commit drop`

export const COPY_STAGED = 'copy staged from stdin'

/** A company as a line for COPY into `staged`. */
export function stagedLine(line: number, id: string, company: Company): string {
  const folded = foldName(company.name)
  return copyRow([
    line,
    id,
    company.number,
    company.name,
    folded,
    coreOfName(folded),
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
    previousNames(company),
    company.hash
  ])
}

const orNull = (text: string) => (text === '' ? null : text)

function previousNames({ previousNames }: Company): string | null {
  if (previousNames.length === 0) return null
  const named = previousNames.map(({ name, until }, position) => {
    const folded = foldName(name)
    return { position, name, until, folded, core: coreOfName(folded) }
  })
  return JSON.stringify(named)
}
