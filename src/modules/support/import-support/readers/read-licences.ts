import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'
import { industrySectors } from './industry-sectors.ts'

const Row = z
  .object({
    'Primary publishing organisation': z.string(),
    'Organisation 1': z.string(),
    Locations: z.string(),
    Link: z.string()
  })
  .catchall(z.string())

/** GOV.UK's licences by industry and nation, 2023: what a business must hold, not what it may get. One page may have several rows. */
export function readLicences(records: readonly unknown[]): ReadResult {
  const rows = z.array(Row).parse(records)
  const seen = new Set<string>()
  const schemes: ReadResult['schemes'][number][] = []
  const setAside: ReadResult['setAside'][number][] = []
  rows.forEach((row, at) => {
    const title = titleOf(row.Link)
    if (seen.has(row.Link)) setAside.push({ row: at + 2, what: title, why: 'The same page is in the file already' })
    else schemes.push({ key: row.Link, row: at + 2, content: contentOf(row, title) })
    seen.add(row.Link)
  })
  return { source: 'licences-2023', schemes, setAside }
}

function contentOf(row: z.infer<typeof Row>, title: string) {
  const industries = Object.entries(row)
    .filter(([name, value]) => name.startsWith('Industry ') && value)
    .map(([, value]) => value)
  return {
    title,
    summary:
      `A licence or notice that may be needed for: ${industries.join('; ').toLowerCase() || 'some businesses'}.`.slice(
        0,
        600
      ),
    body: { name: row['Primary publishing organisation'] || row['Organisation 1'] || 'Your local council' },
    kinds: ['licence'],
    needs: ['rules'],
    nations: nationsOf(row.Locations),
    sectors: [...new Set(industries.flatMap(industrySectors))],
    links: [{ text: 'Apply or find out more on GOV.UK', href: row.Link }],
    keywords: industries,
    lastCheckedOn: '2023-12-31',
    source: 'GOV.UK licences by industry and nation, 2023'
  }
}

function nationsOf(locations: string) {
  const named = locations
    .split(',')
    .map((name) => name.trim().toLowerCase().replaceAll(' ', '-'))
    .filter(Boolean)
  return named.length === 4 ? [] : named
}

const NATION = /-(england|scotland|wales|northern-ireland|england-(?:and-)?wales)$/

/** “/licence-to-abstract-water-northern-ireland” as a title; the file has none of its own. */
function titleOf(link: string): string {
  const last = link.split('/').at(-1) ?? link
  const nation = NATION.exec(last)?.[1]
  const words = last.replace(NATION, '').replaceAll('-', ' ')
  const place = nation?.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${place ? ` (${place})` : ''}`
}
