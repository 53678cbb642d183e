import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { CloseSite } from './close-site.schema.ts'
import { closeSite } from './close-site.ts'

/** Closing a site of a business, for programs. */
export function closeSiteApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/sites/:id/close',
    {
      schema: {
        operationId: 'closeSite',
        summary: 'Close a site of a business',
        description: 'As of today, with a reason. It stays on record and counts no more.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({ id: z.string() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const id = keyFrom(req.params.id, 'This site')
        await closeSite(ctx, id, CloseSite.parse(req.body))
        return { id }
      })
  )
}
