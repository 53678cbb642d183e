import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { AnswerHandOver, answerHandOver } from '../answer-hand-over/answer-hand-over.ts'
import { HandOverAccount } from '../hand-over-account/hand-over-account.schema.ts'
import { handOverAccount } from '../hand-over-account/hand-over-account.ts'
import { WithdrawHandOver, withdrawHandOver } from '../withdraw-hand-over/withdraw-hand-over.ts'
import { type ListedHandOver, listHandOvers } from './list-hand-overs.ts'

const tags = ['accounts']

const HandOver = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  business: z.string(),
  role: z.string(),
  from: z.string(),
  to: z.string(),
  onDay: z.string()
})
const answerOf = (row: ListedHandOver) => ({
  id: row.id,
  accountId: row.account_id,
  business: row.business,
  role: row.role_code,
  from: row.giver,
  to: row.taker,
  onDay: row.on_day
})

/** Hand-overs of accounts, for programs. */
export function handOverApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/account-hand-overs',
    {
      schema: {
        operationId: 'listAccountHandOvers',
        summary: 'Hand-overs that wait for an answer: the caller’s, and others they may see',
        tags,
        response: { 200: z.object({ forMe: z.array(HandOver), others: z.array(HandOver) }) }
      }
    },
    async (req) => {
      const { forMe, others } = await listHandOvers(req.ctx)
      return { forMe: forMe.map(answerOf), others: others.map(answerOf) }
    }
  )
  api.post(
    '/api/v1/accounts/:accountId/hand-overs',
    {
      schema: {
        operationId: 'handOverAccount',
        summary: 'Offer the place of lead or deputy to somebody',
        tags,
        params: z.object({ accountId: z.uuid() }),
        body: HandOverAccount,
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => handOverAccount(ctx, req.params.accountId, req.body))
  )
  answersApi(app)
}

/** How an offer ends: taken back by whoever made it, or answered by whoever it was made to. */
function answersApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/account-hand-overs/:handOverId/withdraw',
    {
      schema: {
        operationId: 'withdrawAccountHandOver',
        summary: 'Take back an offer of an account that nobody has answered',
        tags,
        params: z.object({ handOverId: z.uuid() }),
        body: WithdrawHandOver,
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await withdrawHandOver(ctx, req.params.handOverId, req.body)
        return { done: true } as const
      })
  )
  api.post(
    '/api/v1/account-hand-overs/:handOverId/answer',
    {
      schema: {
        operationId: 'answerAccountHandOver',
        summary: 'Take an account over, or say why not',
        tags,
        params: z.object({ handOverId: z.uuid() }),
        body: AnswerHandOver,
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await answerHandOver(ctx, req.params.handOverId, req.body)
        return { done: true } as const
      })
  )
}
