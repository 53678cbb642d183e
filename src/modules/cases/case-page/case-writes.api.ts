import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Ctx } from '../../../platform/ctx.ts'
import { answerOnce } from '../../../platform/http/idempotency.ts'
import { acceptCase } from '../accept-case/accept-case.ts'
import { acceptHandOver } from '../answer-hand-over/accept-hand-over.ts'
import { DeclineInput } from '../answer-hand-over/answer-hand-over.schema.ts'
import { declineHandOver } from '../answer-hand-over/decline-hand-over.ts'
import { passOnHandOver } from '../answer-hand-over/pass-on-hand-over.ts'
import { pullBackHandOver } from '../answer-hand-over/pull-back-hand-over.ts'
import {
  AskContributorInput,
  ContributeInput,
  WithdrawQuestionInput
} from '../ask-contributor/ask-contributor.schema.ts'
import { askContributor } from '../ask-contributor/ask-contributor.ts'
import { contributeToCase } from '../ask-contributor/contribute-to-case.ts'
import { withdrawQuestion } from '../ask-contributor/withdraw-question.ts'
import { AssignInput, assignCases } from '../assign-cases/assign-cases.ts'
import { CloseInput } from '../close-case/close-case.schema.ts'
import { closeCase } from '../close-case/close-case.ts'
import { HandOverInput } from '../hand-over-case/hand-over-case.schema.ts'
import { handOverCase } from '../hand-over-case/hand-over-case.ts'
import { KeepPromiseInput, keepPromise } from '../keep-promise/keep-promise.ts'
import { MergeInput, mergeCases } from '../merge-cases/merge-cases.ts'
import { NotTheSameInput, sayNotTheSame } from '../merge-cases/say-not-the-same.ts'
import { ReplyInput } from '../reply-to-case/reply-to-case.schema.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { SplitInput, splitCase } from '../split-case/split-case.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'

const Params = z.object({ reference: z.string().max(20) })
const nothing = z.object({}).nullish()

/** What can be done to a case, for programs: the same operations as the forms of its page, each repeated with one effect. */
export function caseWritesApi(app: FastifyInstance) {
  const write = writerOn(app)
  addHandOvers(write)
  addJointWork(write)
  write(
    'assign',
    'assignCase',
    'Put a colleague’s name on a case of your team',
    AssignInput.pick({ official: true }),
    (ctx, reference, { official }) => assignCases(ctx, { references: [reference], official })
  )
  write('split', 'splitCase', 'Split off a part with an owner of its own', SplitInput, splitCase)
  write('merge', 'mergeCase', 'Join a duplicate to the case that goes on', MergeInput, mergeCases)
  write(
    'told-apart',
    'sayNotTheSame',
    'Say that two cases that look alike are two matters',
    NotTheSameInput,
    sayNotTheSame
  )
  write('replies', 'replyToCase', 'Write to the business', ReplyInput, replyToCase)
  write('promises/kept', 'keepPromise', 'Say that a promise was kept', KeepPromiseInput, keepPromise)
  write('notes', 'writeNote', 'Add a note that stays inside government', NoteInput, writeNote)
  write('close', 'closeCase', 'Close with an outcome and words to the business', CloseInput, closeCase)
}

const did = { 200: z.object({ reference: z.string() }) }

const writerOn =
  (app: FastifyInstance) =>
  <S extends z.ZodType>(
    path: string,
    operationId: string,
    summary: string,
    body: S,
    run: (ctx: Ctx, reference: string, input: z.output<S>) => Promise<unknown>
  ) =>
    app
      .withTypeProvider<ZodTypeProvider>()
      .post(
        `/api/v1/cases/:reference/${path}`,
        { schema: { operationId, summary, tags: ['cases'], params: Params, body, response: did } },
        (req, reply) =>
          answerOnce(req, reply, 200, async (ctx) => {
            await run(ctx, req.params.reference, body.parse(req.body))
            return { reference: req.params.reference }
          })
      )
type Write = ReturnType<typeof writerOn>

function addHandOvers(write: Write) {
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
}

function addJointWork(write: Write) {
  write('contributions', 'askContributor', 'Ask another team to add something', AskContributorInput, askContributor)
  write(
    'contributions/answer',
    'contributeToCase',
    'Answer what your team was asked',
    ContributeInput,
    contributeToCase
  )
  write(
    'contributions/withdraw',
    'withdrawQuestion',
    'Withdraw what you asked another team',
    WithdrawQuestionInput,
    (ctx, reference, { contribution }) => withdrawQuestion(ctx, reference, contribution)
  )
}
