import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { csvLine } from '../../../platform/csv-line.ts'
import { fairShare } from '../../../platform/http/fair-share.ts'
import { everyMeeting } from './every-meeting.ts'
import { FindMeetings, type FoundMeeting, MeetingsFound } from './find-meetings.schema.ts'
import { findMeetings } from './find-meetings.ts'

const COLUMNS = [
  'meeting_id',
  'minister',
  'held_by',
  'post',
  'department',
  'date',
  'from',
  'to',
  'precision',
  'organisation',
  'business_id',
  'purpose',
  'consultant_lobbyist_client',
  'source'
]

/** The open register of meetings for programs: a page at a time, or all that is asked for as CSV or JSON lines. */
export function findMeetingsApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/meetings',
    {
      schema: {
        operationId: 'findMeetings',
        summary: 'Find published meetings of ministers',
        description: 'Latest first. Months stay months: `precision` says how exactly the department gave the date.',
        tags: ['meetings'],
        querystring: FindMeetings,
        response: { 200: MeetingsFound }
      }
    },
    (req) => findMeetings(req.ctx, req.query)
  )

  app.get('/transparency/meetings.csv', fairShare(20), (req, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="ministers-meetings.csv"')
      .type('text/csv; charset=utf-8')
      .send(Readable.from(csvOf(everyMeeting(req.ctx, FindMeetings.parse(req.query)))))
  )

  app.get('/transparency/meetings.jsonl', fairShare(20), (req, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="ministers-meetings.jsonl"')
      .type('application/jsonl; charset=utf-8')
      .send(Readable.from(jsonOf(everyMeeting(req.ctx, FindMeetings.parse(req.query)))))
  )
}

/** One row for each organisation in each meeting, so that names can be counted. */
async function* csvOf(pages: AsyncGenerator<FoundMeeting[]>) {
  yield csvLine(COLUMNS)
  for await (const page of pages) yield page.flatMap(linesOf).join('')
}

const linesOf = (one: FoundMeeting) =>
  one.organisations.map(({ name, businessId }) =>
    csvLine([
      one.id,
      one.minister,
      one.person,
      one.post,
      one.department,
      one.date,
      one.from,
      one.to,
      one.precision,
      name,
      businessId,
      one.purpose,
      one.client,
      one.source
    ])
  )

async function* jsonOf(pages: AsyncGenerator<FoundMeeting[]>) {
  for await (const page of pages) yield page.map((one) => `${JSON.stringify(one)}\n`).join('')
}
