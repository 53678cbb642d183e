import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { HoldReview, holdReview } from '../hold-review/hold-review.ts'
import { accountPlanHref, checkHref, reviewHref } from '../links.ts'
import { loadPlan } from '../plan-pages/load-plan.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import { SendCheck, sendCheck } from '../send-check/send-check.ts'
import { contactsToAsk } from './contacts-to-ask.ts'
import { ReviewView } from './review.view.tsx'

type ById = { Params: { accountId: string } }
const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.accountId, 'This account')

/** `/accounts/:accountId/review`: a review of the account, and asking the business itself. */
export function reviewPage(app: FastifyInstance) {
  app.get<ById>(reviewHref(':accountId'), (req, reply) => show(req, reply))

  app.post<ById>(reviewHref(':accountId'), async (req, reply) => {
    const sent = await submit(HoldReview, req.body, (input) => holdReview(req.ctx, idOf(req), input))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountPlanHref(idOf(req)), 303)
  })

  app.post<ById>(checkHref(':accountId'), async (req, reply) => {
    const sent = await submit(SendCheck, req.body, (input) => sendCheck(req.ctx, idOf(req), input))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(accountPlanHref(idOf(req)), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadPlan(req.ctx, idOf(req))
  await inTransaction(req.ctx, (tx) => theyLookAfterIt(tx, loaded.account.id))
  const contacts = await contactsToAsk(req.ctx, loaded.account.business_id)
  const view = <ReviewView loaded={loaded} contacts={contacts} said={typed(req.body)} errors={errors} />
  return page(req, reply, view, errors ? 422 : 200)
}
