import { z } from 'zod'
import type { ReadResult } from '../read-result.ts'
import { textOf } from './text-of.ts'

const Row = z.object({
  category: z.string(),
  title: z.string(),
  who: z.array(z.enum(['pre-start', 'start-up', 'established'])).nullable(),
  description: z.string().nullable(),
  website: z.string().nullish(),
  telephone: z.string().nullish()
})

const CATEGORIES: Readonly<Record<string, { kinds: string[]; needs: string[] }>> = {
  'Business Support': { kinds: ['advice'], needs: ['manage', 'start'] },
  'Sources of Finance': { kinds: ['loan', 'grant'], needs: ['money'] },
  'Events and Networking': { kinds: ['network'], needs: ['customers', 'manage'] },
  Premises: { kinds: ['facilities'], needs: ['premises'] },
  Procurement: { kinds: ['advice'], needs: ['customers'] },
  Legal: { kinds: ['advice'], needs: ['rules'] }
}
const PLACE = 'Cornwall and Isles of Scilly'

/** What the growth hub of Cornwall and Scilly told businesses in 2020; historic. */
export function readCornwall(json: unknown): ReadResult {
  const { factsheet } = z.object({ factsheet: z.array(Row) }).parse(json)
  return {
    source: 'cornwall-2020',
    setAside: [],
    schemes: factsheet.map((row, at) => ({ key: String(at + 1), row: at + 1, content: contentOf(row) }))
  }
}

function contentOf(row: z.infer<typeof Row>) {
  const words = textOf(
    (row.description ?? `${row.title}, as listed by the growth hub in 2020`).replaceAll('{{ location }}', PLACE)
  )
  const title = row.title.replaceAll('{{ location }}', PLACE)
  // Some cells hold two addresses; the first is the one of the service.
  const web = z.url({ protocol: /^https?$/ }).safeParse(row.website?.split(/[\s,]/)[0]).data
  return {
    title,
    summary: words.length > 600 ? `${words.slice(0, 598).replace(/\s+\S*$/, '')}…` : words.padEnd(10, '.'),
    body: { name: title },
    ...(CATEGORIES[row.category] ?? { kinds: ['advice'], needs: ['manage'] }),
    regions: [],
    authorities: ['E06000052', 'E06000053'],
    placeWords: PLACE,
    stages: row.who ?? [],
    links: web ? [{ text: title.slice(0, 120), href: web }] : [],
    contact: { phone: row.telephone ?? '' },
    lastCheckedOn: '2020-12-31',
    source: 'Cornwall and Isles of Scilly Growth Hub factsheet, 2020'
  }
}
