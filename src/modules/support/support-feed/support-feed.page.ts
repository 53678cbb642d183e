import type { FastifyInstance } from 'fastify'
import { KINDS, wordsFor } from '../scheme/vocabulary.ts'
import { feedSchemes } from './feed-schemes.ts'

const ALL = 20_000
const COLUMNS = [
  'title',
  'body',
  'kinds',
  'summary',
  'gives',
  'costs',
  'for',
  'closes',
  'link',
  'last_checked',
  'provisional'
] as const

/** What is open today, as a table for spreadsheets. */
export function supportFeedPage(app: FastifyInstance) {
  app.get('/support/feed.csv', async (req, reply) => {
    const { schemes } = await feedSchemes(req.ctx, { limit: ALL })
    const lines = schemes.map((one) =>
      [
        one.title,
        one.body.name,
        one.kinds.map((kind) => wordsFor(KINDS, kind)).join('; '),
        one.summary,
        one.gives,
        one.costs,
        one.demands.join('; '),
        one.closesOn ?? '',
        one.links[0]?.href ?? '',
        one.lastCheckedOn,
        one.provisional ? 'yes' : 'no'
      ]
        .map(quoted)
        .join(',')
    )
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="support-open-today.csv"')
      .send([COLUMNS.join(','), ...lines, ''].join('\r\n'))
  })
}

const quoted = (cell: string) => {
  const safe = /^[=+@\t-]/.test(cell) ? `'${cell}` : cell
  return `"${safe.replaceAll('"', '""')}"`
}
