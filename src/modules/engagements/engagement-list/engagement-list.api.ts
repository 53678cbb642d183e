import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { cursor } from '../../../platform/cursor.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { fromLondon } from '../../government/index.ts'
import { LogEngagement } from '../log-engagement/log-engagement.schema.ts'
import { logEngagement } from '../log-engagement/log-engagement.ts'
import { lookAround } from '../look-around/look-around.ts'
import { PlanEngagement } from '../plan-engagement/plan-engagement.schema.ts'
import { planEngagement } from '../plan-engagement/plan-engagement.ts'
import { VIEWS } from './list-asked.ts'
import { listEngagements } from './list-engagements.ts'

const STATUS = z.enum(['draft', 'planned', 'held', 'cancelled', 'archived'])
const Listed = z.object({
  id: z.uuid(),
  title: z.string(),
  form: z.string(),
  status: STATUS,
  startsAt: z.string(),
  place: z.string().nullable(),
  owner: z.string(),
  team: z.string().nullable(),
  businesses: z.object({ first: z.string(), count: z.number() }),
  marking: z.string(),
  readOutGiven: z.boolean()
})
const AroundAsked = z.object({
  businesses: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.uuid('Give the ids of businesses, with commas between them')).min(1).max(200)),
  at: z.iso.datetime({ offset: true, local: true, error: 'Give a date and time' }),
  topics: z
    .string()
    .default('')
    .transform((text) => text.split(',').filter(Boolean))
})
const Around = z.object({
  nearby: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      form: z.string(),
      status: STATUS,
      startsAt: z.string(),
      owner: z.string(),
      team: z.string().nullable(),
      department: z.string().nullable(),
      sameTopic: z.boolean(),
      marking: z.string(),
      coolsOffUntil: z.string().nullable()
    })
  ),
  askTheOwner: z.array(z.object({ owner: z.string(), team: z.string().nullable() })),
  needsClearance: z.array(z.object({ title: z.string(), ask: z.string(), until: z.string().nullable() }))
})

const tags = ['engagements']
const apiOf = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>()

/** Contact with business for programs: what is on record, what is near a day, and two ways to add to it. */
export function engagementListApi(app: FastifyInstance) {
  listDoor(app)
  aroundDoor(app)
  writingDoors(app)
}

function listDoor(app: FastifyInstance) {
  apiOf(app).get(
    '/api/v1/engagements',
    {
      schema: {
        operationId: 'listEngagements',
        summary: 'Contact with business that the caller may see, 25 at a time',
        tags,
        querystring: z.object({
          view: z.enum(VIEWS).default('coming'),
          q: z.string().trim().max(100).default(''),
          business: z.uuid().optional(),
          topic: z.string().max(40).optional(),
          after: cursor('moment').optional()
        }),
        response: { 200: z.object({ items: z.array(Listed), next: z.string().nullable() }) }
      }
    },
    async (req) => {
      const { items, next } = await listEngagements(req.ctx, req.query)
      return {
        next,
        items: items.map(({ businesses, businessCount, readOut, startsAt, ...one }) => ({
          ...one,
          startsAt: startsAt.toISOString(),
          businesses: { first: businesses, count: businessCount },
          readOutGiven: readOut
        }))
      }
    }
  )
}

function aroundDoor(app: FastifyInstance) {
  apiOf(app).get(
    '/api/v1/engagements/around',
    {
      schema: {
        operationId: 'lookAround',
        summary:
          'What any department did or plans with these businesses and their groups, 28 days either side of a day',
        tags,
        querystring: AroundAsked,
        response: { 200: Around }
      }
    },
    async (req) => {
      const { businesses, at, topics } = req.query
      const found = await lookAround(req.ctx, { businessIds: businesses, at: fromLondon(at), topics })
      return {
        nearby: found.nearby.map(({ body, startsAt, ...one }) => ({
          ...one,
          department: body,
          startsAt: startsAt.toISOString()
        })),
        askTheOwner: found.hidden,
        needsClearance: found.matters.map(({ title, ask, until }) => ({ title, ask, until }))
      }
    }
  )
}

function writingDoors(app: FastifyInstance) {
  const api = apiOf(app)
  const response = { 201: z.object({ id: z.uuid() }) }
  const description =
    'Times without an offset are by the clocks of London. Send an Idempotency-Key: a repeated request adds nothing twice.'
  api.post(
    '/api/v1/engagements/log',
    {
      schema: {
        operationId: 'logEngagement',
        summary: 'Record contact that took place',
        description,
        tags,
        body: LogEngagement.omit({ source: true }),
        response
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => logEngagement(ctx, { ...req.body, source: 'api' }))
  )
  api.post(
    '/api/v1/engagements/plan',
    {
      schema: {
        operationId: 'planEngagement',
        summary: 'Put contact that is to come into the calendar of all of government',
        description: `${description} Refused when others meet the group, until “wentOnReason” says why this goes on: ask lookAround first.`,
        tags,
        body: PlanEngagement.omit({ source: true }),
        response
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => planEngagement(ctx, { ...req.body, source: 'api' }))
  )
}
