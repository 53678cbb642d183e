import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { UndoMerge } from './undo-merge.schema.ts'
import { undoMerge } from './undo-merge.ts'

/** Undoing a merge, for programs. */
export function undoMergeApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/merges/:id/undo',
    {
      schema: {
        operationId: 'undoMerge',
        summary: 'Undo a merge, with everything back',
        description:
          'What was added since stays with the record that stood for both. With `apart`, nothing makes the two one again until that is lifted.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({ id: z.string() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const id = keyFrom(req.params.id, 'This merge')
        await undoMerge(ctx, id, UndoMerge.parse(req.body))
        return { id }
      })
  )
}
