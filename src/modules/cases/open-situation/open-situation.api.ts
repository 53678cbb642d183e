import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ctx } from '../../../platform/ctx.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { closeSituation } from './close-situation.ts'
import { listSituations } from './list-situations.ts'
import { loadSituation } from './load-situation.ts'
import {
  CloseSituationInput,
  LineInput,
  OpenSituationInput,
  PlanContactInput,
  PositionInput,
  ReachedInput
} from './open-situation.schema.ts'
import { openSituation } from './open-situation.ts'
import { sendHoldingReply } from './send-holding-reply.ts'
import { changePosition, planContact, sayReached, writeLine } from './work-on-situation.ts'

const Params = z.object({ situation: z.string().max(60) })
const Listed = z.object({
  slug: z.string(),
  title: z.string(),
  what: z.string(),
  opened: z.string(),
  closed: z.string().nullable(),
  cases: z.number()
})
const Situation = Listed.omit({ cases: true, opened: true, closed: true }).extend({
  position: z.string(),
  holdingReply: z.string(),
  rules: z.object({
    phrases: z.array(z.string()),
    sectors: z.array(z.string()),
    areas: z.array(z.string()),
    topics: z.array(z.string())
  }),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  closingWords: z.string().nullable(),
  cases: z.array(z.object({ reference: z.string(), business: z.string(), status: z.string(), team: z.string() })),
  contacts: z.array(
    z.object({
      id: z.string(),
      business: z.object({ id: z.string(), name: z.string() }),
      who: z.string(),
      byOn: z.string(),
      reachedAt: z.string().nullable(),
      words: z.string().nullable()
    })
  ),
  days: z.array(z.object({ day: z.string(), figures: z.record(z.string(), z.number().nullable()) }))
})

const apiOf = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>()
const tags = ['situations']

/** Situations for programs: the same operations as their pages. */
export function openSituationApi(app: FastifyInstance) {
  const api = apiOf(app)
  api.get(
    '/api/v1/situations',
    {
      schema: {
        operationId: 'listSituations',
        summary: 'The situations there are, the open ones first',
        tags,
        response: { 200: z.object({ items: z.array(Listed) }) }
      }
    },
    async (req) => ({ items: (await listSituations(req.ctx)).situations.map((one) => Listed.parse(one)) })
  )
  api.get(
    '/api/v1/situations/:situation',
    {
      schema: {
        operationId: 'getSituation',
        summary: 'One situation: what everybody says, its newest cases, whom to reach, each day so far',
        tags,
        params: Params,
        response: { 200: Situation }
      }
    },
    (req) => oneSituation(req.ctx, req.params.situation)
  )
  api.post(
    '/api/v1/situations',
    {
      schema: {
        operationId: 'openSituation',
        summary: 'Open a situation: its rules gather the cases that are there and every one that comes',
        tags,
        body: OpenSituationInput,
        response: { 201: z.object({ slug: z.string(), gathered: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 201, (ctx) => openSituation(ctx, req.body))
  )
  api.post(
    '/api/v1/situations/:situation/holding-replies',
    {
      schema: {
        operationId: 'sendHoldingReplies',
        summary: 'Send the holding reply to your teams’ cases that nobody has answered',
        tags,
        params: Params,
        response: { 200: z.object({ sent: z.number() }) }
      }
    },
    (req, reply) => answerOnce(req, reply, 200, (ctx) => sendHoldingReply(ctx, req.params.situation))
  )
  addDeeds(api)
}

function addDeeds(api: ReturnType<typeof apiOf>) {
  const write = <S extends z.ZodType>(
    path: string,
    operationId: string,
    summary: string,
    body: S,
    run: (ctx: Ctx, slug: string, input: z.output<S>) => Promise<unknown>
  ) =>
    api.post(
      `/api/v1/situations/:situation/${path}`,
      {
        schema: {
          operationId,
          summary,
          tags,
          params: Params,
          body,
          response: { 200: z.object({ slug: z.string() }) }
        }
      },
      (req, reply) =>
        answerOnce(req, reply, 200, async (ctx) => {
          await run(ctx, req.params.situation, body.parse(req.body))
          return { slug: req.params.situation }
        })
    )
  write('lines', 'addSituationLine', 'Add a line to the log everybody on it reads', LineInput, writeLine)
  write('position', 'changeSituationPosition', 'Change what everybody says', PositionInput, changePosition)
  write('contacts', 'planSituationContact', 'Plan who reaches a business, and by when', PlanContactInput, planContact)
  write('contacts/reached', 'reachSituationContact', 'Say what a business told you', ReachedInput, sayReached)
  write(
    'close',
    'closeSituation',
    'Close it with words for everybody; its cases go on',
    CloseSituationInput,
    closeSituation
  )
}

async function oneSituation(ctx: Ctx, slug: string): Promise<z.infer<typeof Situation>> {
  const { found, cases, contacts, days } = await loadSituation(ctx, slug)
  return {
    slug: found.slug,
    title: found.title,
    what: found.what,
    position: found.position_words,
    holdingReply: found.holding_reply,
    rules: { phrases: found.phrases, sectors: found.sectors, areas: found.areas, topics: found.topics },
    openedAt: found.opened_at.toISOString(),
    closedAt: found.closed_at?.toISOString() ?? null,
    closingWords: found.closing_words,
    cases: cases.map(({ reference, business_named, status, team }) => ({
      reference,
      business: business_named,
      status,
      team
    })),
    contacts: contacts.map((one) => ({
      id: one.id,
      business: { id: one.business_id, name: one.business_named },
      who: one.who,
      byOn: one.by_on,
      reachedAt: one.done_at?.toISOString() ?? null,
      words: one.words
    })),
    days: days.map(({ day, figures }) => ({ day, figures: { ...figures } }))
  }
}
