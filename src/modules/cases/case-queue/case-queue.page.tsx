import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { ForgetViewInput, forgetView } from '../keep-view/forget-view.ts'
import { KeepViewInput, keepView } from '../keep-view/keep-view.ts'
import { CaseQueueView } from './case-queue.view.tsx'
import { QueueAsked } from './list-cases.ts'
import { loadQueue } from './load-queue.ts'

/** The shared queue of a desk, by due time, in the ways its people look at it. */
export function caseQueuePage(app: FastifyInstance) {
  app.get('/cases', async (req, reply) => show(req, reply, req.query))

  app.post('/cases/views', async (req, reply) => {
    const saved = await submit(KeepViewInput, req.body, (input) => keepView(req.ctx, input))
    const query = typed(req.body).query ?? ''
    if ('errors' in saved) return show(req, reply, Object.fromEntries(new URLSearchParams(query)), saved.errors)
    return reply.redirect(`/cases?${query}`, 303)
  })

  app.post('/cases/views/forget', async (req, reply) => {
    await submit(ForgetViewInput, req.body, (input) => forgetView(req.ctx, input))
    return reply.redirect('/cases', 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, query: unknown, errors?: FormErrors) {
  const asked = QueueAsked.parse(query)
  const queue = await loadQueue(req.ctx, asked)
  return page(req, reply, <CaseQueueView asked={asked} queue={queue} errors={errors} />, errors ? 422 : 200)
}
