import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { listBids } from '../diary-page/list-bids.ts'
import { listDuty } from '../duty-board/list-duty.ts'
import { bidsFound } from './bids-found.ts'
import { BidsAsked, BidsFound, DutyFound } from './duty-api.schema.ts'
import { dutyFound } from './duty-found.ts'

/** The duty to meet and the bids for ministers’ time, for programs of whoever may see them. */
export function dutyApi(app: FastifyInstance) {
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/duty',
    {
      schema: {
        operationId: 'listDuty',
        summary: 'List which businesses ministers owe a meeting',
        description:
          'Each duty with the post that owes it, who holds that post today, by when it is due and how it stands.',
        tags: ['ministers'],
        response: { 200: DutyFound }
      }
    },
    async (req) => dutyFound(await listDuty(req.ctx))
  )
  app.withTypeProvider<ZodTypeProvider>().get(
    '/api/v1/bids',
    {
      schema: {
        operationId: 'listBids',
        summary: 'List bids for ministers’ time',
        description: 'Those that wait first. Give `post` for the diary of one post.',
        tags: ['ministers'],
        querystring: BidsAsked,
        response: { 200: BidsFound }
      }
    },
    async (req) => bidsFound(await listBids(req.ctx, { postId: req.query.post }))
  )
}
