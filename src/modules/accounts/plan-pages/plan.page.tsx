import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { keyFrom } from '../../../platform/http/key-from.ts'
import { page } from '../../../platform/http/page.ts'
import { typedDay } from '../../government/index.ts'
import { AnswerAsk, answerAsk } from '../answer-ask/answer-ask.ts'
import { DecidePlan, decidePlan } from '../decide-plan/decide-plan.ts'
import { KeepExchange, keepExchange } from '../keep-exchange/keep-exchange.ts'
import { KeepObjective } from '../keep-objective/keep-objective.schema.ts'
import { keepObjective } from '../keep-objective/keep-objective.ts'
import { accountPlanHref, planPartHref } from '../links.ts'
import { MakeContribution, makeContribution } from '../make-contribution/make-contribution.ts'
import { sendPlan } from '../send-plan/send-plan.ts'
import { ShareAsk, shareAsk } from '../share-ask/share-ask.ts'
import { WithdrawAsk, withdrawAsk } from '../share-ask/withdraw-ask.ts'
import { WritePlan } from '../write-plan/write-plan.schema.ts'
import { writePlan } from '../write-plan/write-plan.ts'
import { CompareView } from './compare.view.tsx'
import { comparePlans } from './compare-plans.ts'
import { loadPlan } from './load-plan.ts'
import { PlanView } from './plan.view.tsx'
import { ObjectiveView, WritePlanView } from './write-plan.view.tsx'

type ById = { Params: { accountId: string } }
type OfOne = { Params: { accountId: string; objectiveId: string } }
const idOf = (req: FastifyRequest<ById>) => keyFrom(req.params.accountId, 'This account')
const Asked = z.object({ from: z.coerce.number().int().catch(0), to: z.coerce.number().int().catch(0) })

/** `/accounts/:accountId/plan`: what both sides want, what is to be reached, and how the versions differ. */
export function planPage(app: FastifyInstance) {
  const at = (part: Parameters<typeof planPartHref>[1]) => planPartHref(':accountId', part)
  app.get<ById>(accountPlanHref(':accountId'), (req, reply) => show(req, reply))
  app.get<ById>(at('write'), (req, reply) => showWriting(req, reply))
  app.post<ById>(at('write'), async (req, reply) => {
    const sent = await submit(WritePlan, req.body, (input) => writePlan(req.ctx, idOf(req), input))
    return 'errors' in sent ? showWriting(req, reply, sent.errors) : back(req, reply)
  })
  app.get<OfOne>(`${at('objectives')}/:objectiveId`, (req, reply) => showObjective(req, reply))
  app.post<OfOne>(`${at('objectives')}/:objectiveId`, async (req, reply) => {
    const said = typed(req.body)
    const id = req.params.objectiveId === 'add' ? '' : req.params.objectiveId
    const input = { ...said, id, targetOn: typedDay(said, 'targetOn') }
    const sent = await submit(KeepObjective, input, (parsed) => keepObjective(req.ctx, idOf(req), parsed))
    return 'errors' in sent ? showObjective(req, reply, sent.errors) : back(req, reply)
  })
  const act = (part: Parameters<typeof planPartHref>[1], does: (req: FastifyRequest<ById>) => Doing) =>
    app.post<ById>(at(part), async (req, reply) => {
      const sent = await does(req)
      return 'errors' in sent ? show(req, reply, sent.errors) : back(req, reply)
    })
  act('exchanges', (req) => submit(KeepExchange, req.body, (input) => keepExchange(req.ctx, idOf(req), input)))
  act('share', (req) => submit(ShareAsk, req.body, (input) => shareAsk(req.ctx, idOf(req), input)))
  act('unshare', (req) => submit(WithdrawAsk, req.body, (input) => withdrawAsk(req.ctx, idOf(req), input)))
  act('answer', (req) => submit(AnswerAsk, req.body, (input) => answerAsk(req.ctx, idOf(req), input)))
  act('contribute', (req) => submit(MakeContribution, req.body, (input) => makeContribution(req.ctx, idOf(req), input)))
  act('send', (req) => submit(z.unknown(), {}, () => sendPlan(req.ctx, idOf(req))))
  act('decide', (req) => submit(DecidePlan, req.body, (input) => decidePlan(req.ctx, idOf(req), input)))
  app.get<ById>(at('compare'), async (req, reply) => {
    const { from, to } = Asked.parse(req.query)
    return page(req, reply, <CompareView compared={comparePlans(await loadPlan(req.ctx, idOf(req)), from, to)} />)
  })
}

type Doing = Promise<{ done: unknown } | { errors: FormErrors }>
const back = (req: FastifyRequest<ById>, reply: FastifyReply) => reply.redirect(accountPlanHref(idOf(req)), 303)

async function show(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadPlan(req.ctx, idOf(req))
  return page(req, reply, <PlanView loaded={loaded} said={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}

async function showWriting(req: FastifyRequest<ById>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadPlan(req.ctx, idOf(req))
  return page(req, reply, <WritePlanView loaded={loaded} said={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}

async function showObjective(req: FastifyRequest<OfOne>, reply: FastifyReply, errors?: FormErrors) {
  const loaded = await loadPlan(req.ctx, idOf(req))
  const view = <ObjectiveView loaded={loaded} id={req.params.objectiveId} said={typed(req.body)} errors={errors} />
  return page(req, reply, view, errors ? 422 : 200)
}
