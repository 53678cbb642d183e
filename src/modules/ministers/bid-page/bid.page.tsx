import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { acceptBid } from '../answer-bid/accept-bid.ts'
import { AcceptBidInput, DeclineBidInput, DelegateBidInput } from '../answer-bid/answer-bid.schema.ts'
import { chaseBid } from '../answer-bid/chase-bid.ts'
import { declineBid } from '../answer-bid/decline-bid.ts'
import { delegateBid } from '../answer-bid/delegate-bid.ts'
import { giveBrief } from '../answer-bid/give-brief.ts'
import { bidHref } from '../links.ts'
import { BidView } from './bid.view.tsx'
import { loadBid } from './load-bid.ts'

type OfOne = { Params: { reference: string } }
type Failed = { errors: FormErrors; values: Record<string, string> }

/** `/ministers/bids/:reference`: one bid and its answer. */
export function bidPage(app: FastifyInstance) {
  app.get<OfOne>('/ministers/bids/:reference', async (req, reply) => show(req, reply, req.params.reference))

  app.post<OfOne>('/ministers/bids/:reference/accept', async (req, reply) => {
    const { reference } = req.params
    const values = typed(req.body)
    const body = { ...values, startsAt: `${values.day ?? ''}T${values.time ?? ''}` }
    const sent = await submit(AcceptBidInput, body, (input) => acceptBid(req.ctx, reference, input))
    return after(req, reply, reference, sent, { ...values, answer: 'accept' })
  })

  app.post<OfOne>('/ministers/bids/:reference/decline', async (req, reply) => {
    const { reference } = req.params
    const sent = await submit(DeclineBidInput, req.body, (input) => declineBid(req.ctx, reference, input))
    return after(req, reply, reference, sent, { ...typed(req.body), answer: 'decline' })
  })

  app.post<OfOne>('/ministers/bids/:reference/delegate', async (req, reply) => {
    const { reference } = req.params
    const sent = await submit(DelegateBidInput, req.body, (input) => delegateBid(req.ctx, reference, input))
    return after(req, reply, reference, sent, { ...typed(req.body), answer: 'delegate' })
  })

  app.post<OfOne>('/ministers/bids/:reference/chase', async (req, reply) => {
    await chaseBid(req.ctx, req.params.reference)
    return reply.redirect(bidHref(req.params.reference), 303)
  })

  app.post<OfOne>('/ministers/bids/:reference/brief', async (req, reply) => {
    await giveBrief(req.ctx, req.params.reference)
    return reply.redirect(bidHref(req.params.reference), 303)
  })
}

async function after(
  req: FastifyRequest,
  reply: FastifyReply,
  reference: string,
  sent: { done: unknown } | { errors: FormErrors },
  values: Record<string, string>
) {
  if (!('errors' in sent)) return reply.redirect(bidHref(reference), 303)
  return show(req, reply, reference, { errors: atTheDay(sent.errors), values })
}

/** What is wrong with the moment is said beside the day. */
function atTheDay({ errorList, fields }: FormErrors): FormErrors {
  const { startsAt, ...others } = fields
  if (!startsAt) return { errorList, fields }
  const moved = errorList.map((one) => (one.href === '#startsAt' ? { ...one, href: '#day' } : one))
  return { errorList: moved, fields: { ...others, day: startsAt } }
}

async function show(req: FastifyRequest, reply: FastifyReply, reference: string, failed?: Failed) {
  const shown = await loadBid(req.ctx, reference)
  const view = (
    <BidView {...shown} today={londonDay(req.ctx.now())} errors={failed?.errors} values={failed?.values ?? {}} />
  )
  return page(req, reply, view, failed ? 422 : 200)
}
