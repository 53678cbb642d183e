import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { ReopenDecision } from './reopen-decision.schema.ts'
import { reopenDecision } from './reopen-decision.ts'

/** Reopening what was decided of a link, for programs. */
export function reopenDecisionApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    '/api/v1/list-records/:id/reopen',
    {
      schema: {
        operationId: 'reopenDecision',
        summary: 'Reopen what was decided of a record of a list and a business',
        description:
          'With `answer` it is answered anew at once, without it goes back to review. The old answer stays on record, with who gave it, who reopened it and why.',
        tags: ['businesses'],
        params: z.object({ id: z.string().max(40) }),
        body: z.record(z.string(), z.unknown()),
        response: { 200: z.object({ id: z.string() }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 200, async (ctx) => {
        const recordId = keyFrom(req.params.id, 'This record')
        await reopenDecision(ctx, ReopenDecision.parse({ ...req.body, recordId }))
        return { id: recordId }
      })
  )
}
