import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'

const Row = z.object({ id: z.string(), description: z.string() })

/** The fifteen schemes of the pandemic, as GOV.UK described them in 2020; historic. */
export function readCoronavirus(json: unknown): ReadResult {
  const rows = z.array(Row).parse(json)
  return {
    source: 'coronavirus-2020',
    setAside: [],
    schemes: rows.map((row, at) => ({ key: row.id, row: at + 1, content: contentOf(row) }))
  }
}

function contentOf({ id, description }: z.infer<typeof Row>) {
  const title = /^#+\s*(.+)$/m.exec(description)?.[1]?.trim() ?? id.replaceAll('_', ' ')
  const words = description
    .replace(/^#+.*$/gm, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .trim()
  const [first = ''] = words.split(/\n\n/)
  const link = /\]\((\/[^)]+|https?:[^)]+)\)/.exec(description)?.[1]
  const href = link?.startsWith('/') ? `https://www.gov.uk${link}` : link
  return {
    title,
    summary: first.slice(0, 600),
    body: { name: 'HM Government' },
    kinds: [
      /loan|finance|fund\b/i.test(title)
        ? 'loan'
        : /grant|job retention|income support/i.test(title)
          ? 'grant'
          : 'tax-relief'
    ],
    needs: ['trouble'],
    gives: words.slice(0, 2000),
    links: href ? [{ text: title.slice(0, 120), href }] : [],
    lastCheckedOn: '2020-07-31',
    source: 'GOV.UK coronavirus business support, 2020'
  }
}
