import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Ctx, demand, SIGN_IN_FIRST } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { listCases, QueueAsked } from '../case-queue/list-cases.ts'
import { findCase } from '../find-case.ts'
import { loadThread } from '../track-case/load-thread.ts'

const Params = z.object({ reference: z.string().max(20) })
const Clock = z.object({ what: z.string(), by: z.string(), state: z.enum(['kept', 'due', 'late']) })
const CaseAnswer = z.object({
  reference: z.string(),
  status: z.string(),
  owner: z.object({ office: z.string(), team: z.string(), official: z.string().nullable() }),
  business: z.string(),
  why: z.array(z.string()),
  confidence: z.number(),
  acknowledgeBy: z.string(),
  firstReplyBy: z.string(),
  resolveBy: z.string(),
  promises: z.array(Clock),
  outcome: z.string().nullable(),
  thread: z.array(
    z.object({
      kind: z.enum(['from-business', 'to-business', 'hand-over']),
      at: z.string(),
      who: z.string(),
      words: z.string(),
      inConfidence: z.boolean()
    })
  )
})
const Listed = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      business: z.string(),
      team: z.string(),
      official: z.string().nullable(),
      status: z.string(),
      due: z.string(),
      late: z.boolean()
    })
  ),
  next: z.string().nullable()
})

/** Cases for programs: the queue, and one as the business sees it. */
export function caseApi(app: FastifyInstance) {
  const api = app.withTypeProvider<ZodTypeProvider>()

  api.get(
    '/api/v1/cases',
    {
      schema: {
        operationId: 'listCases',
        summary: 'List the cases you may see, the soonest due first',
        tags: ['cases'],
        querystring: QueueAsked,
        response: { 200: Listed }
      }
    },
    async (req) => {
      const { items, next } = await listCases(req.ctx, req.query)
      return { items: items.map((one) => ({ ...one, due: one.due.words })), next }
    }
  )

  api.get(
    '/api/v1/cases/:reference',
    {
      schema: {
        operationId: 'getCase',
        summary: 'One case, as the business sees it',
        tags: ['cases'],
        params: Params,
        response: { 200: CaseAnswer }
      }
    },
    (req) => oneCase(req.ctx, req.params.reference)
  )
}

async function oneCase(ctx: Ctx, reference: string): Promise<z.infer<typeof CaseAnswer>> {
  if (ctx.actor.kind === 'public') throw new NotAllowed(SIGN_IN_FIRST)
  if (ctx.actor.kind === 'staff') demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    const thread = await loadThread(tx, reference)
    return {
      reference: found.reference,
      status: found.status,
      owner: thread.owner,
      business: thread.business,
      why: thread.why,
      confidence: found.confidence,
      acknowledgeBy: found.acknowledge_by.toISOString(),
      firstReplyBy: found.first_reply_by.toISOString(),
      resolveBy: found.resolve_by.toISOString(),
      promises: thread.promises.clocks.map(({ what, by, state }) => ({ what, by, state })),
      outcome: thread.outcome,
      thread: thread.entries.map((entry) => ({ ...entry, at: entry.at.iso, inConfidence: entry.inConfidence ?? false }))
    }
  })
}
