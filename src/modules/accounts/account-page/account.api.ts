import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { NotFound } from '../../../platform/errors.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { accountOf } from '../account-of/account-of.ts'
import { AddMember } from '../add-member/add-member.schema.ts'
import { addMember } from '../add-member/add-member.ts'
import { NameSponsor, nameSponsor } from '../name-sponsor/name-sponsor.ts'
import { SetCover } from '../set-cover/set-cover.schema.ts'
import { setCover } from '../set-cover/set-cover.ts'
import { loadAccount } from './load-account.ts'

const ById = z.object({ accountId: z.uuid() })
const Done = z.object({ done: z.literal(true) })
const done = async (work: Promise<unknown>) => {
  await work
  return { done: true } as const
}
const Account = z.object({
  id: z.uuid(),
  businessId: z.uuid(),
  business: z.string(),
  tier: z.string(),
  status: z.enum(['active', 'dormant', 'ended']),
  startedOn: z.string(),
  reviewOn: z.string(),
  endedOn: z.string().nullable(),
  sponsor: z.object({ postId: z.uuid(), post: z.string(), minister: z.string().nullable() }).nullable(),
  team: z.array(
    z.object({
      official: z.string(),
      department: z.string(),
      role: z.string(),
      businessId: z.string().nullable(),
      fromOn: z.string(),
      untilOn: z.string().nullable()
    })
  )
})

/** One account and its team, for programs. */
export function accountApi(app: FastifyInstance) {
  readingDoors(app)
  changingDoors(app)
}

const tags = ['accounts']

function readingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  const answerOf = async (req: { ctx: Parameters<typeof loadAccount>[0] }, id: string) => {
    const { account, team } = await loadAccount(req.ctx, id)
    return {
      id: account.id,
      businessId: account.business_id,
      business: account.business,
      tier: account.tier_code,
      status: account.status,
      startedOn: account.started_on,
      reviewOn: account.review_on,
      endedOn: account.ended_on,
      sponsor: account.sponsor_post_id
        ? { postId: account.sponsor_post_id, post: account.sponsor_post ?? '', minister: account.sponsor }
        : null,
      team: team.map((one) => ({
        official: one.official,
        department: one.body,
        role: one.role_code,
        businessId: one.business_id,
        fromOn: one.from_on,
        untilOn: one.until_on
      }))
    }
  }
  api.get(
    '/api/v1/accounts/:accountId',
    {
      schema: {
        operationId: 'getAccount',
        summary: 'An account with its team, now and before',
        tags,
        params: ById,
        response: { 200: Account }
      }
    },
    (req) => answerOf(req, req.params.accountId)
  )
  api.get(
    '/api/v1/businesses/:id/account',
    {
      schema: {
        operationId: 'getAccountOfBusiness',
        summary: 'The account a business belongs to, its own or that of the head of its group',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: Account }
      }
    },
    async (req) => {
      const account = await accountOf(req.ctx, req.params.id)
      if (!account) throw new NotFound('An account of this business')
      return answerOf(req, account.id)
    }
  )
}

function changingDoors(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()
  api.post(
    '/api/v1/accounts/:accountId/members',
    {
      schema: {
        operationId: 'addAccountMember',
        summary: 'Put somebody on the team',
        tags,
        params: ById,
        body: AddMember,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(addMember(ctx, req.params.accountId, req.body)))
  )
  api.post(
    '/api/v1/accounts/:accountId/cover',
    {
      schema: {
        operationId: 'setAccountCover',
        summary: 'Have somebody stand in',
        tags,
        params: ById,
        body: SetCover,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(setCover(ctx, req.params.accountId, req.body)))
  )
  api.post(
    '/api/v1/accounts/:accountId/sponsor',
    {
      schema: {
        operationId: 'nameAccountSponsor',
        summary: 'Name the minister who stands for it, by the post; an empty “sponsor” takes it away',
        tags,
        params: ById,
        body: NameSponsor,
        response: { 201: Done }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => done(nameSponsor(ctx, req.params.accountId, req.body)))
  )
}
