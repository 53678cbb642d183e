import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Ctx, demand, SIGN_IN_FIRST } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { acceptCase } from '../accept-case/accept-case.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { DeclineInput } from '../answer-hand-over/answer-hand-over.schema.ts'
import { declineHandOver } from '../answer-hand-over/decline-hand-over.ts'
import { passOnHandOver } from '../answer-hand-over/pass-on-hand-over.ts'
import { pullBackHandOver } from '../answer-hand-over/pull-back-hand-over.ts'
import { AskContributorInput, ContributeInput } from '../ask-contributor/ask-contributor.schema.ts'
import { askContributor } from '../ask-contributor/ask-contributor.ts'
import { contributeToCase } from '../ask-contributor/contribute-to-case.ts'
import { AssignInput, assignCases } from '../assign-cases/assign-cases.ts'
import { listCases, QueueAsked } from '../case-queue/list-cases.ts'
import { CloseInput } from '../close-case/close-case.schema.ts'
import { closeCase } from '../close-case/close-case.ts'
import { findCase } from '../find-case.ts'
import { HandOverInput } from '../hand-over-case/hand-over-case.schema.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { KeepPromiseInput, keepPromise } from '../keep-promise/keep-promise.ts'
import { MergeInput, mergeCases } from '../merge-cases/merge-cases.ts'
import { ReplyInput } from '../reply-to-case/reply-to-case.schema.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { SplitInput, splitCase } from '../split-case/split-case.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'

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
      words: z.string()
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

const apiOf = (app: FastifyInstance) => app.withTypeProvider<ZodTypeProvider>()
type Api = ReturnType<typeof apiOf>

/** The same operations as the pages, for programs. */
export function caseApi(app: FastifyInstance) {
  const api = apiOf(app)

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

  addWrites(api)
}

function addWrites(api: Api) {
  const did = { 200: z.object({ reference: z.string() }) }
  const write = <S extends z.ZodType>(
    path: string,
    operationId: string,
    summary: string,
    body: S,
    run: (ctx: Ctx, reference: string, input: z.output<S>) => Promise<unknown>
  ) =>
    api.post(
      `/api/v1/cases/:reference/${path}`,
      { schema: { operationId, summary, tags: ['cases'], params: Params, body, response: did } },
      (req, reply) =>
        answerOnce(req, reply, 200, async (ctx) => {
          await run(ctx, req.params.reference, body.parse(req.body))
          return { reference: req.params.reference }
        })
    )

  const nothing = z.object({}).nullish()
  write('accept', 'acceptCase', 'Take a case of your team on', nothing, acceptCase)
  write(
    'hand-overs',
    'handOverCase',
    'Offer a case to another team; yours answers for it until they accept',
    HandOverInput,
    handOverCase
  )
  write('hand-overs/accept', 'acceptHandOver', 'Accept the open offer for your team', nothing, acceptHandOver)
  write('hand-overs/decline', 'declineHandOver', 'Decline the open offer, with a reason', DeclineInput, declineHandOver)
  write('hand-overs/pull-back', 'pullBackHandOver', 'Pull back an offer nobody answered', nothing, pullBackHandOver)
  write(
    'hand-overs/pass-on',
    'passOnHandOver',
    'Pass the open offer on to a better team',
    HandOverInput,
    passOnHandOver
  )
  write('contributions', 'askContributor', 'Ask another team to add something', AskContributorInput, askContributor)
  write(
    'contributions/answer',
    'contributeToCase',
    'Answer what your team was asked',
    ContributeInput,
    contributeToCase
  )
  write(
    'assign',
    'assignCase',
    'Put a colleague’s name on a case of your team',
    AssignInput.pick({ official: true }),
    (ctx, reference, { official }) => assignCases(ctx, { references: [reference], official })
  )
  write('split', 'splitCase', 'Split off a part with an owner of its own', SplitInput, splitCase)
  write('merge', 'mergeCase', 'Join a duplicate to the case that goes on', MergeInput, mergeCases)
  write('replies', 'replyToCase', 'Write to the business', ReplyInput, replyToCase)
  write('promises/kept', 'keepPromise', 'Say that a promise was kept', KeepPromiseInput, keepPromise)
  write('notes', 'writeNote', 'Add a note that stays inside government', NoteInput, writeNote)
  write('close', 'closeCase', 'Close with an outcome and words to the business', CloseInput, closeCase)
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
      thread: thread.entries.map((entry) => ({ ...entry, at: entry.at.iso }))
    }
  })
}
