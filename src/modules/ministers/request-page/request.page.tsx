import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { AnswerRequest } from '../answer-request/answer-request.schema.ts'
import { answerRequest } from '../answer-request/answer-request.ts'
import { DecideBlocks } from '../decide-blocks/decide-blocks.schema.ts'
import { decideBlocks } from '../decide-blocks/decide-blocks.ts'
import { requestHref } from '../links.ts'
import { MoveDeadline } from '../move-deadline/move-deadline.schema.ts'
import { moveDeadline } from '../move-deadline/move-deadline.ts'
import { gatherAgain } from '../open-request/gather-again.ts'
import { holidaysOfTheAct } from '../open-request/holidays-of-the-act.ts'
import { RecordView } from '../record-view/record-view.schema.ts'
import { recordView } from '../record-view/record-view.ts'
import { SendConsultation } from '../send-consultation/send-consultation.schema.ts'
import { sendConsultation } from '../send-consultation/send-consultation.ts'
import { loadRequest } from './load-request.ts'
import { RequestView } from './request.view.tsx'
import { shownRequest } from './shown-request.ts'

type OfOne = { Params: { reference: string } }
type Req = FastifyRequest<OfOne>
type Sent = { done: unknown } | { errors: FormErrors }

/** `/ministers/requests/:reference`: the case file of one request, and everything that is done with it. */
export function requestPage(app: FastifyInstance) {
  app.get<OfOne>('/ministers/requests/:reference', (req, reply) => show(req, reply))

  const deeds: Record<string, (req: Req) => Promise<Sent>> = {
    decide: (req) => submit(DecideBlocks, req.body, (said) => decideBlocks(req.ctx, of(req), said)),
    consult: (req) => submit(SendConsultation, req.body, (said) => sendConsultation(req.ctx, of(req), said)),
    hear: (req) => submit(RecordView, req.body, (said) => recordView(req.ctx, of(req), said)),
    extend: (req) => submit(MoveDeadline, req.body, (said) => moveDeadline(req.ctx, of(req), said)),
    answer: (req) => submit(AnswerRequest, req.body, (said) => answerRequest(req.ctx, of(req), said)),
    gather: async (req) => ({ done: await gatherAgain(req.ctx, of(req)) })
  }
  for (const [name, deed] of Object.entries(deeds)) {
    app.post<OfOne>(`/ministers/requests/:reference/${name}`, async (req, reply) => {
      const result = await deed(req)
      return 'errors' in result ? show(req, reply, name, result.errors) : reply.redirect(requestHref(of(req)), 303)
    })
  }
}

const of = (req: Req) => req.params.reference

async function show(req: Req, reply: FastifyReply, failed?: string, errors?: FormErrors) {
  const loaded = await loadRequest(req.ctx, of(req))
  const shown = shownRequest(loaded, londonDay(req.ctx.now()), await holidaysOfTheAct(req.ctx))
  const view = <RequestView shown={shown} failed={failed} errors={errors} values={failed ? typed(req.body) : {}} />
  return page(req, reply, view, errors ? 422 : 200)
}
