import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Language } from '../../../languages.ts'
import { grantToVisit } from '../../../platform/auth/links.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { finishDraft, keepDraft, readDraft } from '../../../platform/http/drafts.ts'
import { type FormErrors, submit, toFormErrors, typed } from '../../../platform/http/form.ts'
import { changesLanguage } from '../../../platform/http/language.ts'
import { page } from '../../../platform/http/page.ts'
import { refusedIn } from '../../../platform/http/refused-in.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { businessById, findBusinesses } from '../../register/index.ts'
import { tieFindingToCase } from '../../support/index.ts'
import { caseById } from '../case-by-id.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { CheckView } from './check.view.tsx'
import { inputFrom } from './input-from.ts'
import {
  type Answers,
  CHECK_PATH,
  firstUnanswered,
  JOURNEY,
  nextPath,
  previousPath,
  steps,
  UNKNOWN,
  UNLISTED
} from './journey.ts'
import { nameAndNumber } from './name-and-number.ts'
import { raiseCase } from './raise-case.ts'
import { raiseRefusals } from './refusal-words.ts'
import { SentView } from './sent.view.tsx'
import { StepView } from './step.view.tsx'
import { thePlaceFits } from './the-place-fits.ts'

type Step = (typeof steps)[number]

const PER_MINUTE = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
const SENDING = { config: { rateLimit: { max: 20, timeWindow: '1 minute' } } }
const MATCHES_SHOWN = 8
const Changing = z.object({ change: z.string() })
const EVERYTHING_IS_ANSWERED = z.object({})

/** The public journey: own words first, one question a page, every answer kept as a draft from the first key press sent. */
export function raiseCasePage(app: FastifyInstance) {
  for (const step of steps) {
    app.get(step.path, async (req, reply) => showStep(req, reply, step, await answersOf(req)))
    app.post(step.path, PER_MINUTE, (req, reply) => answerStep(req, reply, step))
  }

  app.get(CHECK_PATH, async (req, reply) => {
    const answers = await answersOf(req)
    const gap = firstUnanswered(answers)
    return gap ? reply.redirect(gap.path, 303) : page(req, reply, <CheckView answers={answers} />)
  })

  app.post(CHECK_PATH, SENDING, async (req, reply) => {
    const answers = await answersOf(req)
    const gap = firstUnanswered(answers)
    if (gap) return reply.redirect(gap.path, 303)
    const visit = beginVisit(req, reply)
    const sent = await submit(EVERYTHING_IS_ANSWERED, {}, () => send(req.ctx, visit, req.language))
    if ('errors' in sent) {
      const errors = refusedIn(req.language, raiseRefusals, sent.errors)
      return page(req, reply, <CheckView answers={answers} errors={errors} />, 422)
    }
    return reply.redirect(`/raise/sent/${sent.done}`, 303)
  })

  app.get<{ Params: { reference: string } }>('/raise/sent/:reference', async (req, reply) => {
    const thread = await loadThread(await req.asVisitor(), req.params.reference, req.language)
    return page(req, reply, <SentView thread={thread} />)
  })
}

const answersOf = async (req: FastifyRequest): Promise<Answers> => {
  const draft = await inTransaction(req.ctx, (tx) => readDraft<Answers>(tx, req.visit, JOURNEY))
  return draft && !draft.doneSubjectId ? draft.answers : {}
}

async function showStep(req: FastifyRequest, reply: FastifyReply, step: Step, answers: Answers, found?: FormErrors) {
  const errors = found && refusedIn(req.language, raiseRefusals, found)
  const changing = isChanging(req)
  const matches = step.slug === 'business' ? await matchesFor(req.ctx, answers.businessQuery?.trim()) : undefined
  const back = previousPath(step.slug, changing)
  const shown = { slug: step.slug, answers, errors, matches, back, action: addressOf(req, step) }
  return page(req, reply, <StepView {...shown} />, errors ? 422 : 200)
}

/** What the register has for the words looked up; undefined when nothing was. */
async function matchesFor(ctx: Ctx, q: string | undefined) {
  if (!q) return undefined
  const found = await inTransaction(ctx, (tx) => findBusinesses(tx, { q, limit: MATCHES_SHOWN }))
  return found.items
}

async function answerStep(req: FastifyRequest, reply: FastifyReply, step: Step) {
  const visit = beginVisit(req, reply)
  const said = typed(req.body)
  const given: Answers = Object.fromEntries(
    step.fields
      .filter((field) => said[field] !== undefined)
      .map((field) => [field, (said[field] ?? '').slice(0, 20_000)])
  )
  // Kept before it is judged: a wrong answer is still what the person typed.
  const kept = step.slug === 'business' ? await withItsName(req.ctx, given) : given
  await keepDraft(req.ctx, visit, JOURNEY, kept)
  if (changesLanguage(req)) return reply.redirect(addressOf(req, step), 303)
  const answers = await answersOf(req)
  if (step.slug === 'business' && said.find !== undefined) return found(req, reply, step, answers)
  const parsed = step.schema.safeParse({ ...answers, ...kept })
  if (parsed.success) return goOn(req, reply, step, answers)
  const errors = parsed.error.issues.map((issue) => ({
    field: String(issue.path[0] ?? step.fields[0]),
    text: issue.message
  }))
  return showStep(req, reply, step, answers, toFormErrors(errors))
}

/** On to the next page, unless the answer has the right form and still cannot be. */
async function goOn(req: FastifyRequest, reply: FastifyReply, step: Step, answers: Answers) {
  const { postcode, nation } = inputFrom(answers, req.language)
  const judged = await submit(EVERYTHING_IS_ANSWERED, {}, async () => {
    if (step.slug === 'place') await inTransaction(req.ctx, (tx) => thePlaceFits(tx, { postcode, nation }))
  })
  if ('errors' in judged) return showStep(req, reply, step, answers, judged.errors)
  return reply.redirect(nextPath(step.slug, answers, isChanging(req)), 303)
}

function found(req: FastifyRequest, reply: FastifyReply, step: Step, answers: Answers) {
  if (answers.businessQuery?.trim()) return reply.redirect(addressOf(req, step), 303)
  return showStep(
    req,
    reply,
    step,
    answers,
    toFormErrors([{ field: 'businessQuery', text: raiseRefusals.en.businessQuery }])
  )
}

async function withItsName(ctx: Ctx, given: Answers): Promise<Answers> {
  if (!given.business || given.business === UNLISTED || given.business === UNKNOWN) return given
  const found = z.uuid().safeParse(given.business).success
    ? await inTransaction(ctx, (tx) => businessById(tx, given.business ?? ''))
    : undefined
  return found ? { ...given, businessWords: nameAndNumber(found) } : { ...given, business: '' }
}

/** Sends the draft once, however often the button is pressed: the same transaction that opens the case marks the draft. */
const send = async (ctx: Ctx, visit: Buffer, language: Language): Promise<string> =>
  inTransaction(ctx, async (tx) => {
    const draft = await readDraft<Answers>(tx, visit, JOURNEY, true)
    if (draft?.doneSubjectId) return (await caseById(tx, draft.doneSubjectId)).reference
    const raised = await raiseCase(tx, inputFrom(draft?.answers ?? {}, language))
    if (draft) await finishDraft(tx, draft.id, raised.id)
    if (draft?.answers.finding) await tieFindingToCase(tx, draft.answers.finding, raised.id)
    await grantToVisit(tx, raised.id, visit)
    return raised.reference
  })

/** The step by its own address, without the language that may have been named in it. */
const addressOf = (req: FastifyRequest, { path }: Step) => (isChanging(req) ? `${path}?change` : path)

const isChanging = (req: FastifyRequest) => Changing.safeParse(req.query).success
