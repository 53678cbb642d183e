import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { linkIsGood, useLink } from '../../../platform/auth/links.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { beginVisit } from '../../../platform/http/visit.ts'
import { AnswerCheck, answerCheck, checkOf } from '../answer-check/answer-check.ts'
import { answerCheckHref, openCheckHref } from '../links.ts'
import { AnswerCheckView, OpenCheckView } from './relationship.view.tsx'

type BySecret = { Params: { secret: string } }
type ById = { Params: { checkId: string } }

const FEW = { config: { rateLimit: { max: 10, timeWindow: '1 minute' } } }

/** Where a business says how its relationship with government goes: opened by a one-time link, without an account. */
export function relationshipPages(app: FastifyInstance) {
  // Mail scanners follow links before people do, so looking at one does not use it up; pressing the button does.
  app.get<BySecret>(openCheckHref(':secret'), FEW, async (req, reply) => {
    const good = await linkIsGood(req.ctx, req.params.secret)
    return page(req, reply, <OpenCheckView secret={req.params.secret} good={good} />, good ? 200 : 410)
  })

  app.post<BySecret>(openCheckHref(':secret'), FEW, async (req, reply) => {
    const opened = await submit(z.unknown(), {}, () => useLink(req.ctx, req.params.secret, beginVisit(req, reply)))
    if ('errors' in opened) return page(req, reply, <OpenCheckView secret={req.params.secret} good={false} />, 410)
    return reply.redirect(answerCheckHref(opened.done), 303)
  })

  app.get<ById>(answerCheckHref(':checkId'), (req, reply) => show(req, reply))

  app.post<ById>(answerCheckHref(':checkId'), FEW, async (req, reply) => {
    const sent = await submit(AnswerCheck, req.body, (input) => answerCheck(req.ctx, req.params.checkId, input))
    if ('errors' in sent) return show(req, reply, sent.errors)
    return reply.redirect(answerCheckHref(req.params.checkId), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const check = await checkOf(req.ctx, req.params.checkId)
  return page(req, reply, <AnswerCheckView check={check} said={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}
