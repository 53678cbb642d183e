import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'

export const GrantRow = z.object({
  'Funding Org:Name': z.string(),
  'Grant Programme:Code': z.string(),
  'Grant Programme:Title': z.string(),
  'Aims and objectives': z.string(),
  'Value per year': z.string(),
  'Start Date': z.string(),
  'End Date': z.string(),
  'Allocation Method': z.string(),
  'Recipient Sector': z.string(),
  'COFOG L0 Long Name': z.string()
})
export type GrantRow = z.infer<typeof GrantRow>

export const isForBusinesses = (row: GrantRow) => /(^|; ?)Private($|;)/.test(row['Recipient Sector'])

/** Government's grant schemes of 2016 to 2017. Those that private recipients could get are kept as historic; the rest are set aside by name. */
export function readGrantSchemes(records: readonly unknown[]): ReadResult {
  const rows = z.array(GrantRow).parse(records)
  const numbered = rows.map((row, at) => ({ row, at: at + 2 }))
  return {
    source: 'government-grants-2016-17',
    schemes: numbered
      .filter(({ row }) => isForBusinesses(row))
      .map(({ row, at }) => ({ key: row['Grant Programme:Code'], row: at, content: contentOf(row) })),
    setAside: numbered
      .filter(({ row }) => !isForBusinesses(row))
      .map(({ row, at }) => ({
        row: at,
        what: row['Grant Programme:Title'],
        why: `Not for businesses: its recipients are ${row['Recipient Sector'] || 'not named'}`
      }))
  }
}

function contentOf(row: GrantRow) {
  const aims = row['Aims and objectives'].trim()
  const title = row['Grant Programme:Title'].trim()
  const [opens, closes] = [dayOf(row['Start Date']), dayOf(row['End Date'])]
  return {
    title: title.slice(0, 200),
    summary: (aims.length >= 10 ? aims : `${title}: a grant scheme of ${row['Funding Org:Name']}`).slice(0, 600),
    body: { name: row['Funding Org:Name'] },
    kinds: ['grant'],
    needs: [needOf(`${title} ${aims}`)],
    amount: { least: null, most: null, words: `£${row['Value per year']} a year for the whole scheme` },
    opensOn: opens,
    closesOn: opens && closes && closes < opens ? opens : closes,
    lastCheckedOn: '2017-03-31',
    source: 'Government grant schemes 2016 to 2017'
  }
}

function needOf(words: string): string {
  if (/apprentic|skill|train/i.test(words)) return 'people'
  if (/energy|heat|carbon|vehicle|emission/i.test(words)) return 'energy'
  if (/research|innovat|technolog|science/i.test(words)) return 'innovate'
  return 'money'
}

/** “07/05/16” as a day; years of two figures are of this century. */
function dayOf(text: string): string | null {
  const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{2}|\d{4})$/.exec(text.trim()) ?? []
  if (!day || !month || !year) return null
  const on = `${year.length === 2 ? `20${year}` : year}-${month}-${day}`
  return z.iso.date().safeParse(on).success ? on : null
}
