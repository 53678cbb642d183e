import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { grantToVisit } from '../../../platform/auth/links.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { ReferInput, referBusiness, referralForm } from './refer-business.ts'
import { ReferView } from './refer-business.view.tsx'

type BySlug = { Params: { partner: string } }
const FEW = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }
const ANSWER = 'answer-'

/** The form of one partner: a Growth Hub, a chamber, a trade body, each with questions of its own. */
export function referBusinessPage(app: FastifyInstance) {
  app.get<BySlug>('/refer/:partner', (req, reply) => show(req, reply))

  app.post<BySlug>('/refer/:partner', FEW, async (req, reply) => {
    const said = typed(req.body)
    const answers = Object.fromEntries(
      Object.entries(said).flatMap(([name, value]) =>
        name.startsWith(ANSWER) ? [[name.slice(ANSWER.length), value]] : []
      )
    )
    const visit = beginVisit(req, reply)
    const sent = await submit(ReferInput, { ...said, answers }, (input) =>
      inTransaction(req.ctx, async (tx) => {
        const raised = await referBusiness(tx, req.params.partner, input)
        await grantToVisit(tx, raised.id, visit)
        return raised
      })
    )
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(`/raise/sent/${sent.done.reference}`, 303)
  })
}

async function show(req: FastifyRequest<BySlug>, reply: FastifyReply, errors?: FormErrors) {
  const form = await referralForm(req.ctx, req.params.partner)
  return page(req, reply, <ReferView form={form} typed={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}
