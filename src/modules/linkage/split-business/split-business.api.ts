import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { SplitBusiness } from './split-business.schema.ts'
import { splitBusiness } from './split-business.ts'

/** Taking out what belongs to another business, for programs. */
export function splitBusinessApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/businesses/:id/split',
    {
      schema: {
        operationId: 'splitBusiness',
        summary: 'Take out what belongs to another business',
        description:
          'Records of lists (`records`) and single things that are held (`held`), as `GET /api/v1/businesses/{id}/records` names them, go to the business `toId`. Each record is decided for good: it is the one and not the other. Undo it with the id that is returned.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, (ctx) =>
        splitBusiness(ctx, keyFrom(req.params.id, 'This business'), SplitBusiness.parse(req.body))
      )
  )
}
