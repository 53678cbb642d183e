import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { dateInWords } from '../date-in-words.ts'
import { FindMeetings } from './find-meetings.schema.ts'
import { FindMeetingsView } from './find-meetings.view.tsx'
import { loadSearch } from './load-search.ts'

/** Search over every published meeting, without any script. */
export function findMeetingsPage(app: FastifyInstance) {
  app.get('/transparency/meetings', async (req, reply) => {
    const given = Object.fromEntries(Object.entries(Object(req.query)).filter(([, value]) => value !== ''))
    const asked = FindMeetings.catch({ q: '', limit: 25 }).parse(given)
    const { found, departments, sectors } = await loadSearch(req.ctx, asked)
    return page(
      req,
      reply,
      <FindMeetingsView
        asked={asked}
        found={{ ...found, items: found.items.map((item) => ({ ...item, when: dateInWords(item) })) }}
        departments={departments}
        sectors={sectors}
      />
    )
  })
}
