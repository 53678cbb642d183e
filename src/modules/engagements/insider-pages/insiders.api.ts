import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { AnnouncementInput, setAnnouncement } from '../set-announcement/set-announcement.ts'
import { loadInsiders } from './load-insiders.ts'

const ById = z.object({ engagementId: z.uuid() })
const Insiders = z.object({
  marketSensitive: z.boolean(),
  since: z.string(),
  announcedOn: z.string().nullable(),
  couldRead: z.array(
    z.object({
      official: z.string(),
      department: z.string(),
      part: z.string(),
      byWhat: z.string(),
      since: z.string(),
      until: z.string().nullable()
    })
  ),
  haveRead: z.array(z.object({ official: z.string(), first: z.string(), last: z.string(), times: z.number() }))
})
const tags = ['engagements']

type Loaded = Awaited<ReturnType<typeof loadInsiders>>
const answerOf = ({ open, since, announced_on, reach, readings }: Loaded): z.input<typeof Insiders> => ({
  ...{ marketSensitive: open > 0, since: since.toISOString(), announcedOn: announced_on },
  couldRead: reach.map((one) => ({
    ...{ official: one.name, department: one.body, part: one.part, byWhat: one.why },
    ...{ since: one.since.toISOString(), until: one.until?.toISOString() ?? null }
  })),
  haveRead: readings.map(({ name, first, last, times }) => ({
    ...{ official: name, times, first: first.toISOString(), last: last.toISOString() }
  }))
})

/** Who could read what is market sensitive and who has, and the day of its announcement, for programs. */
export function insidersApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/engagements/:engagementId/insiders',
    {
      schema: {
        operationId: 'listInsiders',
        summary: 'Who could read what is market sensitive of it, and who has: for its owner, and for propriety',
        tags,
        params: ById,
        response: { 200: Insiders }
      }
    },
    async (req) => answerOf(await loadInsiders(req.ctx, req.params.engagementId))
  )
  api.post(
    '/api/v1/engagements/:engagementId/announcement',
    {
      schema: {
        operationId: 'setAnnouncement',
        summary: 'Say on which day it is announced; on that day its owner is asked to mark it anew',
        tags,
        params: ById,
        body: AnnouncementInput,
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await setAnnouncement(ctx, req.params.engagementId, req.body)
        return { done: true } as const
      })
  )
}
