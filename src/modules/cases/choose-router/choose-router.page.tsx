import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { ChooseRouterInput } from './choose-router.schema.ts'
import { chooseRouter } from './choose-router.ts'
import { loadRouter } from './load-router.ts'
import { RouterView } from './router.view.tsx'

type ByName = { Params: { router: string } }

/** `/cases/routing/learning/:router`: one trained router, how often it was right by body, and the way back to it. */
export function chooseRouterPage(app: FastifyInstance) {
  app.get<ByName>('/cases/routing/learning/:router', (req, reply) => show(req, reply))
  app.post<ByName>('/cases/routing/learning/:router', async (req, reply) => {
    const chosen = await submit(ChooseRouterInput, req.body, (input) => chooseRouter(req.ctx, req.params.router, input))
    if ('errors' in chosen) return show(req, reply, chosen.errors)
    return reply.redirect('/cases/routing/learning', 303)
  })
}

async function show(req: FastifyRequest<ByName>, reply: FastifyReply, errors?: FormErrors) {
  const router = await loadRouter(req.ctx, req.params.router)
  return page(req, reply, <RouterView router={router} typed={typed(req.body)} errors={errors} />, errors ? 422 : 200)
}
