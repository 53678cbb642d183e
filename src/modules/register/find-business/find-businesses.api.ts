import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { FAIRLY } from '../../../platform/http/limit-fairly.ts'
import { businessHref } from '../links.ts'
import { BusinessesFound, FindBusinesses } from './find-businesses.schema.ts'
import { findBusinesses } from './find-businesses.ts'

/** The finder, for programs and for type-ahead. */
export function findBusinessesApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()

  api.get(
    '/api/v1/businesses',
    {
      schema: {
        operationId: 'findBusinesses',
        summary: 'Find businesses by any name, number or postcode',
        description:
          'The exact first, the ended last. Without q, every business in the order recorded. Somebody who is not signed in finds what open registers say, with the postcode district in place of the postcode.',
        tags: ['businesses'],
        querystring: FindBusinesses,
        response: { 200: BusinessesFound }
      }
    },
    (req) => findBusinesses(req.ctx, req.query)
  )

  // A quick typist asks five times a second, and not for long.
  app.get('/businesses/suggest', FAIRLY, async (req, reply) => {
    const { q } = FindBusinesses.pick({ q: true }).parse(req.query)
    const { items } = q.length < 2 ? { items: [] } : await findBusinesses(req.ctx, { q, limit: 8 })
    const linked = items.map((item) => ({ ...item, href: businessHref(item.id) }))
    return reply.header('cache-control', 'no-store').send({ items: linked })
  })
}
