import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { matchApiHref } from '../links.ts'
import { MatchQuery, MatchResult } from './match-businesses.schema.ts'
import { matchBusinesses } from './match-businesses.ts'

/** Matching records from elsewhere with our businesses, for programs. It changes nothing, so it needs no Idempotency-Key. */
export function matchBusinessesApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().post(
    matchApiHref(),
    {
      schema: {
        operationId: 'matchBusinesses',
        summary: 'Which business each of up to 1,000 records speaks of',
        description:
          'Candidates come best first with a probability, the keys that agreed and the waterfall in bits. `notOnRegister` is the rest of the certainty.',
        tags: ['linkage'],
        body: z.object({
          rows: z.array(MatchQuery).min(1, 'Send at least one row').max(1000, 'Send 1,000 rows at most')
        }),
        response: { 200: z.object({ results: z.array(MatchResult) }) }
      }
    },
    async (req) => ({ results: [...(await matchBusinesses(req.ctx, req.body.rows))] })
  )
}
