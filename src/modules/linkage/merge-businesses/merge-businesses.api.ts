import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { MergeBusinesses } from './merge-businesses.schema.ts'
import { mergeBusinesses } from './merge-businesses.ts'

/** Merging two records of one business, for programs. */
export function mergeBusinessesApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/businesses/:id/merge',
    {
      schema: {
        operationId: 'mergeBusinesses',
        summary: 'Say that two records are one business',
        description:
          'The record on a register stands for both, else the older: `keptId`. All that is held of the other moves to it and the address of the other redirects for ever. Undo it with the id that is returned. Refused when both have live register numbers, are related, were set apart, or are both managed accounts.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 201: z.object({ id: z.uuid(), keptId: z.uuid() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, (ctx) =>
        mergeBusinesses(ctx, keyFrom(req.params.id, 'This business'), MergeBusinesses.parse(req.body))
      )
  )
}
