import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { cursor } from '../../../platform/cursor.ts'
import { listArchived } from './list-archived.ts'

const Archived = z.object({
  id: z.uuid(),
  title: z.string(),
  form: z.string(),
  startsAt: z.string(),
  owner: z.string(),
  marking: z.string(),
  archivedAt: z.string(),
  archivedBy: z.string(),
  reason: z.string()
})

/** What was archived as recorded by mistake, for programs. */
export function archivedListApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/engagements/archived',
    {
      schema: {
        operationId: 'listArchivedEngagements',
        summary:
          'Engagements archived as recorded by mistake that the caller may see, with who, when and why, 25 at a time',
        tags: ['engagements'],
        querystring: z.object({ q: z.string().trim().max(100).default(''), after: cursor('moment').optional() }),
        response: { 200: z.object({ items: z.array(Archived), next: z.string().nullable() }) }
      }
    },
    async (req) => {
      const { items, next } = await listArchived(req.ctx, req.query)
      return {
        next,
        items: items.map((one) => ({
          ...one,
          startsAt: one.startsAt.toISOString(),
          archivedAt: one.archivedAt.toISOString()
        }))
      }
    }
  )
}
