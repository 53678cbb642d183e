import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { UndoSplit } from './undo-split.schema.ts'
import { undoSplit } from './undo-split.ts'

/** Undoing a split, for programs. */
export function undoSplitApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/splits/:id/undo',
    {
      schema: {
        operationId: 'undoSplit',
        summary: 'Take a split back',
        description:
          'What was taken out returns to the record it belonged to, and what was decided before stands again. Refused when somebody has decided anew of one of its records since.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({ id: z.string() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const id = keyFrom(req.params.id, 'This split')
        await undoSplit(ctx, id, UndoSplit.parse(req.body))
        return { id }
      })
  )
}
