import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { closeSituation } from './close-situation.ts'
import { listSituations } from './list-situations.ts'
import { loadSituation } from './load-situation.ts'
import {
  CloseSituationInput,
  LineInput,
  OpenSituationInput,
  PlanContactInput,
  PositionInput,
  ReachedInput
} from './open-situation.schema.ts'
import { openSituation } from './open-situation.ts'
import { sendHoldingReply } from './send-holding-reply.ts'
import { SituationView } from './situation.view.tsx'
import { SituationsView } from './situations.view.tsx'
import { changePosition, planContact, sayReached, writeLine } from './work-on-situation.ts'

type BySlug = { Params: { situation: string } }
type Req = FastifyRequest<BySlug>

/** `/cases/situations`: a shock opened in minutes, worked on together, summed up daily and closed. */
export function openSituationPage(app: FastifyInstance) {
  app.get('/cases/situations', (req, reply) => list(req, reply))
  app.post('/cases/situations', async (req, reply) => {
    const opened = await submit(OpenSituationInput, req.body, (input) => openSituation(req.ctx, input))
    if ('errors' in opened) return list(req, reply, opened.errors)
    return reply.redirect(`/cases/situations/${opened.done.slug}`, 303)
  })
  app.get<BySlug>('/cases/situations/:situation', (req, reply) => show(req, reply))
  addDeeds(app)
}

function addDeeds(app: FastifyInstance) {
  const deeds: Record<string, (req: Req) => Promise<{ done: unknown } | { errors: FormErrors }>> = {
    line: (req) => submit(LineInput, req.body, (input) => writeLine(req.ctx, req.params.situation, input)),
    position: (req) => submit(PositionInput, req.body, (input) => changePosition(req.ctx, req.params.situation, input)),
    plan: (req) => submit(PlanContactInput, req.body, (input) => planContact(req.ctx, req.params.situation, input)),
    reached: (req) => submit(ReachedInput, req.body, (input) => sayReached(req.ctx, req.params.situation, input)),
    hold: (req) => submit(LineInput.partial(), {}, () => sendHoldingReply(req.ctx, req.params.situation)),
    close: (req) =>
      submit(CloseSituationInput, req.body, (input) => closeSituation(req.ctx, req.params.situation, input))
  }
  for (const [name, deed] of Object.entries(deeds))
    app.post<BySlug>(`/cases/situations/:situation/${name}`, async (req, reply) => {
      const result = await deed(req)
      if ('errors' in result) return show(req, reply, name, result.errors)
      return reply.redirect(`/cases/situations/${req.params.situation}`, 303)
    })
}

async function list(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const shown = await listSituations(req.ctx)
  return page(req, reply, <SituationsView {...shown} typed={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}

async function show(req: Req, reply: FastifyReply, failed?: string, errors?: FormErrors) {
  const shown = await loadSituation(req.ctx, req.params.situation)
  return page(
    req,
    reply,
    <SituationView shown={shown} failed={failed} typed={typed(req.body)} errors={errors} />,
    errors ? 422 : 200
  )
}
