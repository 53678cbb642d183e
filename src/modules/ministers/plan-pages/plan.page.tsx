import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { may } from '../../../platform/ctx.ts'
import { daysAfter, londonDay } from '../../../platform/dates.ts'
import { NotFound } from '../../../platform/errors.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { acceptPlan } from '../accept-plan/accept-plan.ts'
import { changePlan } from '../accept-plan/change-plan.ts'
import { planHref } from '../links.ts'
import { MakePlanInput, makePlan } from '../make-plan/make-plan.ts'
import { listPlans } from './list-plans.ts'
import { loadPlan } from './load-plan.ts'
import { PlanView } from './plan.view.tsx'
import { PlansView } from './plans.view.tsx'

type OfOne = { Params: { id: string } }

/** `/ministers/plans` and one of them. */
export function planPages(app: FastifyInstance) {
  app.get('/ministers/plans', async (req, reply) => showAll(req, reply, {}))

  app.post('/ministers/plans', async (req, reply) => {
    const sent = await submit(MakePlanInput.omit({ fromPlanId: true }), req.body, (input) => makePlan(req.ctx, input))
    return 'errors' in sent
      ? showAll(req, reply, typed(req.body), sent.errors)
      : reply.redirect(planHref(sent.done.id), 303)
  })

  app.get<OfOne>('/ministers/plans/:id', async (req, reply) => {
    const loaded = await loadPlan(req.ctx, planId(req.params.id))
    return page(req, reply, <PlanView {...loaded} mayChange={may(req.ctx, 'plan.propose')} />)
  })

  app.post<OfOne>('/ministers/plans/:id/change', async (req, reply) => {
    const { meetingId = '', what = '' } = typed(req.body)
    await changePlan(req.ctx, { meetingId, what: z.enum(['lock', 'refuse', 'leave']).parse(what) })
    return reply.redirect(planHref(planId(req.params.id)), 303)
  })

  app.post<OfOne>('/ministers/plans/:id/again', async (req, reply) => {
    const { plan } = await loadPlan(req.ctx, planId(req.params.id))
    const again = await makePlan(req.ctx, { startsOn: plan.starts_on, weeks: plan.weeks, fromPlanId: plan.id })
    return reply.redirect(planHref(again.id), 303)
  })

  app.post<OfOne>('/ministers/plans/:id/accept', async (req, reply) => {
    await acceptPlan(req.ctx, planId(req.params.id))
    return reply.redirect(planHref(planId(req.params.id)), 303)
  })
}

function planId(given: string): string {
  const id = z.uuid().safeParse(given)
  if (!id.success) throw new NotFound('This plan')
  return id.data
}

async function showAll(req: FastifyRequest, reply: FastifyReply, values: Record<string, string>, errors?: FormErrors) {
  const view = (
    <PlansView
      plans={await listPlans(req.ctx)}
      nextMonday={mondayAfter(londonDay(req.ctx.now()))}
      mayPropose={may(req.ctx, 'plan.propose')}
      values={values}
      errors={errors}
    />
  )
  return page(req, reply, view, errors ? 422 : 200)
}

function mondayAfter(today: string): string {
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay()
  return daysAfter(today, (8 - weekday) % 7 || 7)
}
