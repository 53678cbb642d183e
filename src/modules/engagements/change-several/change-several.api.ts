import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { ChangeSeveral } from './change-several.schema.ts'
import { changeSeveral, previewSeveral } from './change-several.ts'

const tags = ['engagements']
const Previewed = z.object({
  engagements: z.array(z.object({ id: z.uuid(), title: z.string(), owner: z.string(), leftOut: z.string().nullable() }))
})

/** Several engagements at once, for programs: look first, then do it to all or to none. */
export function changeSeveralApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/engagements/several/preview',
    {
      schema: {
        operationId: 'previewSeveralEngagements',
        summary: 'What a change would do to each engagement, and why some would be left out; changes nothing',
        tags,
        body: ChangeSeveral,
        response: { 200: Previewed }
      }
    },
    async (req) => ({
      engagements: (await previewSeveral(req.ctx, req.body)).map(({ id, title, owner, leftOut }) => {
        return { id, title, owner, leftOut }
      })
    })
  )
  api.post(
    '/api/v1/engagements/several',
    {
      schema: {
        operationId: 'changeSeveralEngagements',
        summary: 'Give them to another owner, add a topic, or both: to all or to none',
        tags,
        body: ChangeSeveral,
        response: { 200: z.object({ changed: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 200, (ctx) => changeSeveral(ctx, req.body))
  )
}
