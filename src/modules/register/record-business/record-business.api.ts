import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { RecordBusiness } from './record-business.schema.ts'
import { recordBusiness } from './record-business.ts'

/** Recording a business, for programs. */
export function recordBusinessApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/businesses',
    {
      schema: {
        operationId: 'recordBusiness',
        summary: 'Record a business that no register holds',
        description:
          'Refused with the code business-duplicate when it looks like one already held, unless notADuplicate is true.',
        tags: ['businesses'],
        body: RecordBusiness,
        response: { 201: z.object({ id: z.uuid(), name: z.string() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => recordBusiness(ctx, req.body))
  )
}
