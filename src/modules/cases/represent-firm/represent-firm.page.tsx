import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { linkIsGood } from '../../../platform/auth/links.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { submit, typed } from '../../../platform/http/form.ts'
import { changesLanguage } from '../../../platform/http/language.ts'
import { page } from '../../../platform/http/page.ts'
import { refusedIn } from '../../../platform/http/refused-in.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { raiseRefusals } from '../raise-case/refusal-words.ts'
import { loadThread } from '../track-case/load-thread.ts'
import { AskedView, AskView, OpenFirmView } from './ask.view.tsx'
import { AskForFirmLinkInput, askForFirmLink } from './ask-for-firm-link.ts'
import { FirmView } from './firm.view.tsx'
import { FirmCaseView } from './firm-case.view.tsx'
import { loadFirm } from './load-firm.ts'
import { openFirmLink } from './open-firm-link.ts'

type BySecret = { Params: { secret: string } }
const FEW = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }

/** `/firm`: somebody who speaks for a business sees all its cases, by a link sent to an address government knows. */
export function representFirmPage(app: FastifyInstance) {
  app.get('/firm', async (req, reply) => {
    const firm = await orNothing(() => loadFirm(req.ctx))
    return page(req, reply, firm ? <FirmView firm={firm} /> : <AskView typed={{}} />)
  })

  app.post('/firm', FEW, async (req, reply) => {
    if (changesLanguage(req)) return page(req, reply, <AskView typed={typed(req.body)} />)
    const asked = await submit(AskForFirmLinkInput, req.body, (input) => askForFirmLink(req.ctx, input))
    if ('errors' in asked) {
      const errors = refusedIn(req.language, raiseRefusals, asked.errors)
      return page(req, reply, <AskView typed={typed(req.body)} errors={errors} />, 422)
    }
    return page(req, reply, <AskedView email={typed(req.body).email ?? ''} />)
  })

  // Mail scanners follow links before people do, so looking at one does not use it up; pressing the button does.
  app.get<BySecret>('/firm/open/:secret', FEW, async (req, reply) => {
    const good = await linkIsGood(req.ctx, req.params.secret)
    return page(req, reply, <OpenFirmView good={good} />, good ? 200 : 410)
  })

  app.post<BySecret>('/firm/open/:secret', FEW, async (req, reply) => {
    const opened = await submit(AskForFirmLinkInput.partial(), {}, () =>
      openFirmLink(req.ctx, req.params.secret, beginVisit(req, reply))
    )
    if ('errors' in opened) return page(req, reply, <OpenFirmView good={false} />, 410)
    return reply.redirect('/firm', 303)
  })

  app.get<{ Params: { reference: string } }>('/firm/cases/:reference', (req, reply) => show(req, reply))
}

async function show(req: FastifyRequest<{ Params: { reference: string } }>, reply: FastifyReply) {
  const thread = await orNothing(() =>
    inTransaction(req.ctx, async (tx) => {
      await loadFirm(tx)
      return loadThread(tx, req.params.reference)
    })
  )
  if (!thread) return page(req, reply, <AskView typed={{}} closed />, 404)
  return page(req, reply, <FirmCaseView thread={thread} />)
}

async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotFound) return undefined
    throw error
  }
}
