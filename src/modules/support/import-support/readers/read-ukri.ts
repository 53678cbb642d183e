import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'

const Row = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  opens: z.string().nullable(),
  closes: z.string().nullable(),
  sponsor: z.array(z.string()),
  topics: z.array(z.string()),
  url: z.string()
})

const SPONSORS: Readonly<Record<string, string>> = {
  'innovate-uk': 'Innovate UK',
  mrc: 'Medical Research Council',
  esrc: 'Economic and Social Research Council',
  epsrc: 'Engineering and Physical Sciences Research Council',
  ahrc: 'Arts and Humanities Research Council',
  bbsrc: 'Biotechnology and Biological Sciences Research Council',
  stfc: 'Science and Technology Facilities Council',
  nerc: 'Natural Environment Research Council',
  ukri: 'UK Research and Innovation',
  'research-england': 'Research England'
}

/** Funding opportunities of UK Research and Innovation up to February 2022; every one has closed. */
export function readUkri(json: unknown): ReadResult {
  const rows = z.array(Row).parse(json)
  return {
    source: 'ukri-2022',
    setAside: [],
    schemes: rows.map((row, at) => ({ key: row.id, row: at + 1, content: contentOf(row) }))
  }
}

function contentOf({ title, description, opens, closes, sponsor, topics, url }: z.infer<typeof Row>) {
  const [first = ''] = sponsor
  return {
    title: title.slice(0, 200),
    summary: shortened(description || title, 600),
    body: { name: SPONSORS[first] ?? 'UK Research and Innovation' },
    kinds: ['grant'],
    needs: ['innovate'],
    opensOn: opens,
    // Some give their dates the wrong way round; the last of the two is the last day.
    closesOn: opens && closes && closes < opens ? opens : closes,
    links: [{ text: 'UKRI funding opportunity', href: url }],
    keywords: topics,
    lastCheckedOn: '2022-02-28',
    source: 'UKRI funding opportunities to February 2022'
  }
}

const shortened = (words: string, most: number) =>
  words.trim().length <= most
    ? `${words.trim()}`.padEnd(10, '.')
    : `${words.slice(0, most - 1).replace(/\s+\S*$/, '')}…`
