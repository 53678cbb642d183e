import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
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
import { caseHref } from '../links.ts'
import { MergeInput, mergeCases } from '../merge-cases/merge-cases.ts'
import { NotTheSameInput, sayNotTheSame } from '../merge-cases/say-not-the-same.ts'
import { whoElseWrites } from '../note-writing/who-else-writes.ts'
import { writerWords } from '../note-writing/writer-words.ts'
import { ReplyInput } from '../reply-to-case/reply-to-case.schema.ts'
import { replyToCase } from '../reply-to-case/reply-to-case.ts'
import { SplitInput, splitCase } from '../split-case/split-case.ts'
import { NoteInput, writeNote } from '../write-note/write-note.ts'
import { CaseView } from './case.view.tsx'
import { type CaseShown, loadCase } from './load-case.ts'

type ByReference = { Params: { reference: string } }
type Req = FastifyRequest<ByReference>
type Done = Promise<{ done: unknown } | { errors: FormErrors }>

const Nothing = z.object({})
const AssignOne = AssignInput.pick({ official: true })
const Asked = z.object({
  use: z.string().max(20).catch(''),
  wording: z.string().max(40).catch(''),
  line: z.string().max(40).catch(''),
  done: z.string().max(40).optional().catch(undefined)
})

/** One case and everything its owner can do with it, each a form of its own: no script is needed. */
export function casePage(app: FastifyInstance) {
  app.get<ByReference>('/cases/:reference', (req, reply) => show(req, reply))

  const deeds: Record<string, (req: Req) => Done> = {
    accept: (req) => submit(Nothing, {}, () => acceptCase(req.ctx, req.params.reference)),
    'hand-over': (req) =>
      submit(HandOverInput, req.body, (input) => handOverCase(req.ctx, req.params.reference, input)),
    'accept-hand-over': (req) => submit(Nothing, {}, () => acceptHandOver(req.ctx, req.params.reference)),
    'decline-hand-over': (req) =>
      submit(DeclineInput, req.body, (input) => declineHandOver(req.ctx, req.params.reference, input)),
    'pass-on': (req) =>
      submit(HandOverInput, req.body, (input) => passOnHandOver(req.ctx, req.params.reference, input)),
    ask: (req) =>
      submit(AskContributorInput, req.body, (input) => askContributor(req.ctx, req.params.reference, input)),
    contribute: (req) =>
      submit(ContributeInput, req.body, (input) => contributeToCase(req.ctx, req.params.reference, input)),
    'withdraw-question': (req) =>
      submit(WithdrawQuestionInput, req.body, (input) =>
        withdrawQuestion(req.ctx, req.params.reference, input.contribution)
      ),
    assign: (req) =>
      submit(AssignOne, req.body, ({ official }) =>
        assignCases(req.ctx, { references: [req.params.reference], official })
      ),
    split: (req) => submit(SplitInput, req.body, (input) => splitCase(req.ctx, req.params.reference, input)),
    merge: (req) => submit(MergeInput, req.body, (input) => mergeCases(req.ctx, req.params.reference, input)),
    'not-the-same': (req) =>
      submit(NotTheSameInput, req.body, (input) => sayNotTheSame(req.ctx, req.params.reference, input)),
    'pull-back': (req) => submit(Nothing, {}, () => pullBackHandOver(req.ctx, req.params.reference)),
    reply: (req) => submit(ReplyInput, req.body, (input) => replyToCase(req.ctx, req.params.reference, input)),
    'keep-promise': (req) =>
      submit(KeepPromiseInput, req.body, (input) => keepPromise(req.ctx, req.params.reference, input)),
    note: (req) => submit(NoteInput, req.body, (input) => writeNote(req.ctx, req.params.reference, input)),
    close: (req) => submit(CloseInput, req.body, (input) => closeCase(req.ctx, req.params.reference, input))
  }
  for (const [name, deed] of Object.entries(deeds)) {
    app.post<ByReference>(`/cases/:reference/${name}`, async (req, reply) => {
      const result = await deed(req)
      if ('errors' in result) return show(req, reply, name, result.errors)
      return reply.redirect(`${caseHref(req.params.reference)}?done=${name}`, 303)
    })
  }
}

async function show(req: Req, reply: FastifyReply, failed?: string, errors?: FormErrors) {
  const { shown, alsoWriting } = await inTransaction(req.ctx, async (tx) => {
    const shown = await loadCase(tx, req.params.reference)
    return { shown, alsoWriting: writerWords(await whoElseWrites(tx, shown.found.id)) }
  })
  const { use, wording, line, done } = Asked.parse(req.query)
  const said = typed(req.body)
  const start: Record<string, string> =
    use === 'answers' ? { words: inOneVoice(shown), usesAnswers: 'yes' } : cleared(shown, wording, line)
  return page(
    req,
    reply,
    <CaseView
      shown={shown}
      alsoWriting={alsoWriting}
      failed={failed}
      errors={errors}
      typed={failed ? said : start}
      done={done}
    />,
    errors ? 422 : 200
  )
}

/** Words that were cleared, as a start: approved wording, a line to take, or the one and then the other. */
function cleared({ wordings, lines }: CaseShown, wordingId: string, lineId: string): Record<string, string> {
  const wording = wordings.find(({ id }) => id === wordingId)
  const line = lines.find(({ id }) => id === lineId)
  return {
    ...(wording || line ? { words: [wording, line].flatMap((one) => one?.words ?? []).join('\n\n') } : {}),
    ...(wording ? { wordingId } : {}),
    ...(line ? { lineId } : {})
  }
}

/** What others added, as a start for one reply: the owner puts it into its own words. */
const inOneVoice = ({ jointWork }: Awaited<ReturnType<typeof loadCase>>) =>
  jointWork
    .filter(({ answer, used }) => answer === 'answered' && !used)
    .map(({ team, words }) => `From ${team}:\n${words}`)
    .join('\n\n')
