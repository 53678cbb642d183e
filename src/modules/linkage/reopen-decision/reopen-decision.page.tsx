import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { loadDecisions } from '../link-page/load-decisions.ts'
import { linkHref, reopenHref } from '../links.ts'
import { ReopenDecision } from './reopen-decision.schema.ts'
import { reopenDecision } from './reopen-decision.ts'
import { ReopenDecisionView } from './reopen-decision.view.tsx'

type ById = { Params: { recordId: string } }

/** Reopen what somebody decided of a link. */
export function reopenDecisionPage(app: FastifyInstance) {
  app.get<ById>(reopenHref(':recordId'), (req, reply) => show(req, reply))

  app.post<ById>(reopenHref(':recordId'), async (req, reply) => {
    const { recordId } = req.params
    const result = await submit(ReopenDecision, { ...typed(req.body), recordId }, (input) =>
      reopenDecision(req.ctx, input)
    )
    if ('errors' in result) return show(req, reply, result.errors)
    return reply.redirect(linkHref(recordId), 303)
  })
}

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'linkage.review')
  const decisions = await loadDecisions(req.ctx, req.params.recordId)
  const view = (
    <ReopenDecisionView
      recordId={req.params.recordId}
      standing={decisions.filter(({ reopened_at }) => reopened_at === null)}
      said={typed(req.body)}
      {...(errors ? { errors } : {})}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}
