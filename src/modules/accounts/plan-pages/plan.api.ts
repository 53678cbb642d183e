import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ctx } from '../../../platform/ctx.ts'
import { NotFound } from '../../../platform/errors.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { AnswerAsk, answerAsk } from '../answer-ask/answer-ask.ts'
import { KeepObjective } from '../keep-objective/keep-objective.schema.ts'
import { keepObjective } from '../keep-objective/keep-objective.ts'
import { ShareAsk, shareAsk } from '../share-ask/share-ask.ts'
import { WithdrawAsk, withdrawAsk } from '../share-ask/withdraw-ask.ts'
import { WritePlan } from '../write-plan/write-plan.schema.ts'
import { writePlan } from '../write-plan/write-plan.ts'
import { loadPlan } from './load-plan.ts'

const ById = z.object({ accountId: z.uuid() })
const Plan = z.object({
  marking: z.string(),
  version: z.number().nullable(),
  status: z.string().nullable(),
  companyPriorities: z.string().nullable(),
  governmentPriorities: z.string().nullable(),
  strategy: z.string().nullable(),
  objectives: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      targetOn: z.string(),
      progress: z.number(),
      blocker: z.string().nullable(),
      status: z.string()
    })
  ),
  exchanges: z.array(
    z.object({
      id: z.uuid(),
      side: z.string(),
      kind: z.string(),
      words: z.string(),
      status: z.string(),
      sharedWithFirm: z.boolean(),
      answer: z.string().nullable()
    })
  ),
  contributions: z.array(z.object({ department: z.string(), words: z.string() }))
})

/** Account plans, for programs. A plan the caller may not read is not there. */
export function planApi(app: FastifyInstance) {
  readingDoors(app)
  writingDoors(app)
}

const tags = ['accounts']

function readingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.get(
    '/api/v1/accounts/:accountId/plan',
    {
      schema: {
        operationId: 'getAccountPlan',
        summary: 'The plan of an account as it stands',
        tags,
        params: ById,
        response: { 200: Plan }
      }
    },
    async (req) => {
      const plan = await loadPlan(req.ctx, req.params.accountId)
      if (!plan.open) throw new NotFound('This plan')
      const version = plan.inHand ?? plan.approved ?? plan.versions[0]
      return {
        marking: plan.marking,
        version: version?.number ?? null,
        status: version?.status ?? null,
        companyPriorities: version?.company_priorities ?? null,
        governmentPriorities: version?.government_priorities ?? null,
        strategy: version?.strategy ?? null,
        objectives: plan.objectives.map(({ id, title, target_on: targetOn, progress, blocker, status }) => ({
          id,
          title,
          targetOn,
          progress,
          blocker,
          status
        })),
        exchanges: plan.exchanges.map(({ id, side, kind, words, status, shared_words, answer }) => ({
          ...{ id, side, kind, words, status, answer },
          sharedWithFirm: shared_words !== null
        })),
        contributions: plan.contributions.map(({ body: department, words }) => ({ department, words }))
      }
    }
  )
}

function writingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/accounts/:accountId/plan',
    {
      schema: {
        operationId: 'writeAccountPlan',
        summary: 'Write the draft of a plan',
        tags,
        params: ById,
        body: WritePlan,
        response: { 201: z.object({ number: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => writePlan(ctx, req.params.accountId, req.body))
  )
  api.post(
    '/api/v1/accounts/:accountId/objectives',
    {
      schema: {
        operationId: 'keepObjective',
        summary: 'Add an objective, or say how far one has come',
        tags,
        params: ById,
        body: KeepObjective,
        response: { 201: z.object({ id: z.uuid() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => keepObjective(ctx, req.params.accountId, req.body))
  )
  addDeed(app, 'shares', 'shareAsk', 'Show the firm what it asked, in words for it', ShareAsk, shareAsk)
  addDeed(app, 'shares/withdraw', 'withdrawAsk', 'Show the firm this ask no longer', WithdrawAsk, withdrawAsk)
  addDeed(app, 'answers', 'answerAsk', 'Answer an ask that the firm is shown', AnswerAsk, answerAsk)
}

function addDeed<S extends z.ZodType>(
  app: FastifyInstance,
  deed: string,
  operationId: string,
  summary: string,
  body: S,
  does: (ctx: Ctx, accountId: string, input: z.output<S>) => Promise<void>
) {
  app.withTypeProvider<ZodTypeProvider>().post(
    `/api/v1/accounts/:accountId/asks/${deed}`,
    {
      schema: {
        operationId,
        summary,
        tags,
        params: ById,
        body,
        response: { 201: z.object({ done: z.literal(true) }) }
      }
    },
    (req, reply) =>
      answerOnce(req, reply, 201, async (ctx) => {
        await does(ctx, req.params.accountId, body.parse(req.body))
        return { done: true } as const
      })
  )
}
