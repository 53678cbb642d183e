import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand, may } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { EndRoutingInput, endRouting } from './end-routing.ts'
import { RoutingInput } from './keep-routing.schema.ts'
import { keepRouting } from './keep-routing.ts'
import { loadRouting } from './load-routing.ts'
import { RoutingLineView } from './routing-line.view.tsx'
import { RoutingMapView } from './routing-map.view.tsx'
import { ruleFrom } from './rule-from.ts'
import { type Tried, tryRouting } from './try-routing.ts'
import { typedFrom } from './typed-from.ts'

type BySlug = { Params: { line: string } }
const NEW = 'new'

/** `/cases/routing`: who does what, for every member of staff to read and for those who keep it to change, with a trial first. */
export function keepRoutingPage(app: FastifyInstance) {
  app.get('/cases/routing', async (req, reply) => {
    const routing = await loadRouting(req.ctx)
    return page(req, reply, <RoutingMapView routing={routing} mayKeep={may(req.ctx, 'routing.keep')} />)
  })

  app.get<BySlug>('/cases/routing/:line', (req, reply) => show(req, reply))

  app.post<BySlug>('/cases/routing/:line', async (req, reply) => {
    const body = { ...withArrays(req.body), ...(req.params.line === NEW ? {} : { slug: req.params.line }) }
    if (typed(req.body).trial !== undefined) {
      const tried = await submit(RoutingInput, body, (input) => tryRouting(req.ctx, ruleFrom(input)))
      return 'errors' in tried ? show(req, reply, tried.errors) : show(req, reply, undefined, tried.done)
    }
    const kept = await submit(RoutingInput, body, (input) => keepRouting(req.ctx, input))
    if ('errors' in kept) return show(req, reply, kept.errors)
    return reply.redirect('/cases/routing', 303)
  })

  app.post<BySlug>('/cases/routing/:line/end', async (req, reply) => {
    const ended = await submit(EndRoutingInput, req.body, (input) => endRouting(req.ctx, req.params.line, input))
    if ('errors' in ended) return show(req, reply, ended.errors)
    return reply.redirect('/cases/routing', 303)
  })
}

const withArrays = (body: unknown): Record<string, unknown> => (typeof body === 'object' && body ? { ...body } : {})

async function show(req: FastifyRequest<BySlug>, reply: FastifyReply, errors?: FormErrors, tried?: Tried) {
  demand(req.ctx, 'routing.keep')
  const routing = await loadRouting(req.ctx)
  const slug = req.params.line
  const versions = routing.versions.filter((one) => one.slug === slug)
  if (slug !== NEW && versions.length === 0) return reply.redirect('/cases/routing', 303)
  const said = req.method === 'POST' ? typed(req.body) : typedFrom(routing.rules.find((one) => one.slug === slug))
  return page(
    req,
    reply,
    <RoutingLineView
      slug={slug}
      isNew={slug === NEW}
      typed={{ validFrom: londonDay(req.ctx.now()), ...said }}
      routing={routing}
      versions={versions}
      errors={errors}
      tried={tried}
    />,
    errors ? 422 : 200
  )
}
