import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Language } from '../../../languages.ts'
import { linkIsGood, useLink } from '../../../platform/auth/links.ts'
import type { Ctx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { changesLanguage } from '../../../platform/http/language.ts'
import { page } from '../../../platform/http/page.ts'
import { refusedIn } from '../../../platform/http/refused-in.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { AnswerInput, answerAsBusiness } from '../answer-as-business/answer-as-business.ts'
import { CorrectContactInput, correctContact } from '../answer-as-business/correct-contact.ts'
import { answerRefusals } from '../answer-as-business/refusal-words.ts'
import { HelpedInput, sayIfItHelped } from '../answer-as-business/say-if-it-helped.ts'
import { withdrawCase } from '../answer-as-business/withdraw-case.ts'
import { caseById } from '../case-by-id.ts'
import { reopenCase } from '../close-case/reopen-case.ts'
import { findCase } from '../find-case.ts'
import { trackHref } from '../links.ts'
import { raiseRefusals } from '../raise-case/refusal-words.ts'
import { theLinkIsOpen } from '../the-link-is-open.ts'
import { AskForLinkInput, askForLink } from './ask-for-link.ts'
import { loadThread } from './load-thread.ts'
import { ThreadView } from './thread.view.tsx'
import { LinkSentView, OpenLinkView, TrackView } from './track.view.tsx'

type ByReference = { Params: { reference: string } }
type BySecret = { Params: { secret: string } }

// Guessing references or addresses is what this page would be misused for.
const FEW = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }

/** Both catalogues, since a name or an address is refused in the same words everywhere. */
const REFUSALS = {
  en: { ...raiseRefusals.en, ...answerRefusals.en },
  cy: { ...raiseRefusals.cy, ...answerRefusals.cy }
}

/** Check progress: a reference and an address give a one-time link; the link opens the thread. */
export function trackCasePage(app: FastifyInstance) {
  app.get('/track', async (req, reply) => page(req, reply, <TrackView typed={typed(req.query)} />))

  app.post('/track', FEW, async (req, reply) => {
    if (changesLanguage(req)) return page(req, reply, <TrackView typed={typed(req.body)} />)
    const asked = await submit(AskForLinkInput, req.body, (input) => askForLink(req.ctx, input))
    if ('errors' in asked) {
      const errors = refusedIn(req.language, REFUSALS, asked.errors)
      return page(req, reply, <TrackView typed={typed(req.body)} errors={errors} />, 422)
    }
    return page(req, reply, <LinkSentView email={typed(req.body).email ?? ''} />)
  })

  // Mail scanners follow links before people do, so looking at one does not use it up; pressing the button does.
  app.get<BySecret>('/track/open/:secret', FEW, async (req, reply) => {
    const good = await linkIsGood(req.ctx, req.params.secret)
    return page(req, reply, <OpenLinkView good={good} />, good ? 200 : 410)
  })

  app.post<BySecret>('/track/open/:secret', FEW, async (req, reply) => {
    const opened = await submit(AskForLinkInput.partial(), {}, () =>
      useLink(req.ctx, req.params.secret, beginVisit(req, reply))
    )
    if ('errors' in opened) return page(req, reply, <OpenLinkView good={false} />, 410)
    const { reference } = await caseById(req.ctx, opened.done)
    return reply.redirect(trackHref(reference), 303)
  })

  app.get<ByReference>('/track/:reference', (req, reply) => show(req, reply))

  for (const [name, deed] of Object.entries(DEEDS))
    app.post<ByReference>(`/track/:reference/${name}`, FEW, (req, reply) =>
      changesLanguage(req) ? show(req, reply) : act(req, reply, deed(req))
    )
}

type Done = Promise<{ done: unknown } | { errors: FormErrors }>

/** What a business can do with its own case, each a form of its own. */
const DEEDS: Record<string, (req: FastifyRequest<ByReference>) => Done> = {
  answer: (req) =>
    submit(AnswerInput, req.body, async (input) =>
      answerAsBusiness(await req.asVisitor(), req.params.reference, input)
    ),
  helped: (req) =>
    submit(HelpedInput, req.body, async (input) => sayIfItHelped(await req.asVisitor(), req.params.reference, input)),
  withdraw: (req) =>
    submit(AskForLinkInput.partial(), {}, async () => withdrawCase(await req.asVisitor(), req.params.reference)),
  correct: (req) =>
    submit(CorrectContactInput, req.body, async (input) =>
      correctContact(await req.asVisitor(), req.params.reference, input)
    ),
  reopen: (req) =>
    submit(AskForLinkInput.partial(), {}, async () => reopenCase(await req.asVisitor(), req.params.reference))
}

async function act(req: FastifyRequest<ByReference>, reply: FastifyReply, done: Done) {
  const result = await done
  if ('errors' in result) return show(req, reply, result.errors)
  return reply.redirect(`${trackHref(req.params.reference)}#latest`, 303)
}

/** What the link of a case opens; whoever reads it for a firm has another page. */
const openThread = (ctx: Ctx, reference: string, language: Language) =>
  inTransaction(ctx, async (tx) => {
    theLinkIsOpen(tx, await findCase(tx, reference))
    return loadThread(tx, reference, language)
  })

async function show(req: FastifyRequest<ByReference>, reply: FastifyReply, refused?: FormErrors) {
  const errors = refused && refusedIn(req.language, REFUSALS, refused)
  try {
    const thread = await openThread(await req.asVisitor(), req.params.reference, req.language)
    return page(req, reply, <ThreadView thread={thread} typed={typed(req.body)} errors={errors} />, errors ? 422 : 200)
  } catch (error) {
    // Somebody whose link has run out is sent to ask for another, with the reference filled in.
    if (error instanceof NotFound && req.method === 'GET')
      return page(req, reply, <TrackView typed={{ reference: req.params.reference }} closed />, 404)
    throw error
  }
}
