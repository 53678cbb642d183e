import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { BusinessRecord } from '../read-business/read-business.schema.ts'
import { readBusiness } from '../read-business/read-business.ts'

/** One business, for programs. */
export function businessApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/businesses/:id',
    {
      schema: {
        operationId: 'getBusiness',
        summary: 'One business, by its id here or its company number',
        description:
          'Somebody who is not signed in sees what open registers say, with the postcode district in place of the postcode.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        response: { 200: BusinessRecord }
      }
    },
    (req) => readBusiness(req.ctx, req.params.id)
  )
}
