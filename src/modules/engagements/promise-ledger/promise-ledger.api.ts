import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { KeepInput, keepPromise } from '../keep-promise/keep-promise.ts'
import { SlipInput, slipPromise } from '../keep-promise/slip-promise.ts'
import { WithdrawInput, withdrawPromise } from '../keep-promise/withdraw-promise.ts'
import { listPromises, PROMISE_VIEWS } from './list-promises.ts'
import { loadPromise } from './load-promise.ts'

const ById = z.object({ promiseId: z.uuid() })
const Done = z.object({ done: z.literal(true) })
const Listed = z.object({
  id: z.uuid(),
  bySide: z.enum(['government', 'business']),
  words: z.string(),
  owner: z.string(),
  businessId: z.uuid(),
  business: z.string(),
  dueOn: z.string(),
  firstDueOn: z.string(),
  keptOn: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  sharedWithBusiness: z.boolean(),
  marking: z.string()
})
const Whole = Listed.extend({
  engagementId: z.uuid().nullable(),
  proof: z.string().nullable(),
  withdrawReason: z.string().nullable(),
  slips: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string(), by: z.string() }))
})

const tags = ['engagements']
const apiOf = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>()
const done = async (work: Promise<unknown>) => {
  await work
  return { done: true } as const
}

/** The promise ledger for programs. */
export function promiseLedgerApi(app: FastifyInstance) {
  readingDoors(app)
  changingDoors(app)
}

function readingDoors(app: FastifyInstance) {
  const api = apiOf(app)
  api.get(
    '/api/v1/promises',
    {
      schema: {
        operationId: 'listPromises',
        summary: 'What each side promised and how it stands: the longest overdue first, at most 100',
        tags,
        querystring: z.object({ view: z.enum(PROMISE_VIEWS).default('overdue'), business: z.uuid().optional() }),
        response: { 200: z.object({ items: z.array(Listed) }) }
      }
    },
    async (req) => {
      const { items } = await listPromises(req.ctx, { ...req.query, business: req.query.business })
      return { items: items.map(listed) }
    }
  )
  api.get(
    '/api/v1/promises/:promiseId',
    {
      schema: {
        operationId: 'getPromise',
        summary: 'One promise with every slip and its reason',
        tags,
        params: ById,
        response: { 200: Whole }
      }
    },
    async (req) => {
      const { promise, slips, marking } = await loadPromise(req.ctx, req.params.promiseId)
      return {
        ...listed({ ...promise, marking }),
        engagementId: promise.engagement_id,
        proof: promise.proof,
        withdrawReason: promise.withdraw_reason,
        slips: slips.map(({ from_on, to_on, reason, by_name }) => ({ from: from_on, to: to_on, reason, by: by_name }))
      }
    }
  )
}

const listed = (row: Awaited<ReturnType<typeof listPromises>>['items'][number]) => ({
  id: row.id,
  bySide: row.by_side,
  words: row.words,
  owner: row.owner_name,
  businessId: row.business_id,
  business: row.business,
  dueOn: row.due_on,
  firstDueOn: row.first_due_on,
  keptOn: row.kept_on,
  withdrawnOn: row.withdrawn_on,
  sharedWithBusiness: row.shared_with_business,
  marking: row.marking
})

function changingDoors(app: FastifyInstance) {
  const api = apiOf(app)
  const about = { tags, params: ById, response: { 201: Done } }
  api.post(
    '/api/v1/promises/:promiseId/kept',
    { schema: { operationId: 'keepPromise', summary: 'Say that it was kept, with proof', body: KeepInput, ...about } },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(keepPromise(ctx, req.params.promiseId, req.body)))
  )
  api.post(
    '/api/v1/promises/:promiseId/later',
    {
      schema: { operationId: 'slipPromise', summary: 'Give it a later day, with the reason', body: SlipInput, ...about }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(slipPromise(ctx, req.params.promiseId, req.body)))
  )
  api.post(
    '/api/v1/promises/:promiseId/withdraw',
    {
      schema: {
        operationId: 'withdrawPromise',
        summary: 'Take it back, with the reason',
        body: WithdrawInput,
        ...about
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(withdrawPromise(ctx, req.params.promiseId, req.body)))
  )
}
