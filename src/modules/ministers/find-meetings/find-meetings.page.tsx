import type { FastifyInstance } from 'fastify'
import { page } from '../../../platform/http/page.ts'
import { listOffices } from '../../sector-offices/index.ts'
import { dateInWords } from '../date-in-words.ts'
import { publishingDepartments } from '../transparency-pages/publishing-departments.ts'
import { FindMeetings } from './find-meetings.schema.ts'
import { findMeetings } from './find-meetings.ts'
import { FindMeetingsView } from './find-meetings.view.tsx'

/** Search over every published meeting, without any script. */
export function findMeetingsPage(app: FastifyInstance) {
  app.get('/transparency/meetings', async (req, reply) => {
    const given = Object.fromEntries(Object.entries(Object(req.query)).filter(([, value]) => value !== ''))
    const asked = FindMeetings.catch({ q: '', limit: 25 }).parse(given)
    const [found, departments, offices] = [
      await findMeetings(req.ctx, asked),
      await publishingDepartments(req.ctx),
      await listOffices(req.ctx)
    ]
    return page(
      req,
      reply,
      <FindMeetingsView
        asked={asked}
        found={{ ...found, items: found.items.map((item) => ({ ...item, when: dateInWords(item) })) }}
        departments={departments}
        sectors={offices.map(({ sectorCode, sector }) => ({ code: sectorCode, name: sector }))}
      />
    )
  })
}
