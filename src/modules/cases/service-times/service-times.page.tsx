import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, may } from '../../../platform/ctx.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { listTiers } from '../../accounts/index.ts'
import { keepServiceTimes, listOffices, listServiceTimes, ServiceTimesInput } from '../../sector-offices/index.ts'
import { ServiceTimesView } from './service-times.view.tsx'

/** `/cases/service-times`: what is promised to whom, for all on staff to read and for those who decide it to change. */
export function serviceTimesPage(app: FastifyInstance) {
  app.get('/cases/service-times', (req, reply) => show(req, reply))

  app.post('/cases/service-times', async (req, reply) => {
    const kept = await submit(ServiceTimesInput, req.body, (input) => keepServiceTimes(req.ctx, input))
    if ('errors' in kept) return show(req, reply, kept.errors)
    return reply.redirect('/cases/service-times?done=kept', 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'case.read')
  return page(
    req,
    reply,
    <ServiceTimesView
      times={await listServiceTimes(req.ctx)}
      tiers={await listTiers(req.ctx)}
      offices={await listOffices(req.ctx)}
      mayKeep={may(req.ctx, 'service-times.keep')}
      typed={typed(req.body)}
      errors={errors}
      done={typed(req.query).done === 'kept'}
    />,
    errors ? 422 : 200
  )
}
