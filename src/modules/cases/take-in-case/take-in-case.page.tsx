import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { findBusinesses } from '../../register/index.ts'
import { caseHref } from '../links.ts'
import { TakeInInput } from './take-in-case.schema.ts'
import { takeInCase } from './take-in-case.ts'
import { TakeInView } from './take-in-case.view.tsx'

const SHOWN = 6

/** One page to take a case down while somebody speaks; looking the business up keeps everything that was typed. */
export function takeInCasePage(app: FastifyInstance) {
  app.get('/cases/new', (req, reply) => show(req, reply))

  app.post('/cases/new', async (req, reply) => {
    if (typed(req.body).look !== undefined) return show(req, reply)
    const taken = await submit(TakeInInput, req.body, (input) => takeInCase(req.ctx, input))
    if ('errors' in taken) return show(req, reply, taken.errors)
    return reply.redirect(`${caseHref(taken.done.reference)}?done=taken`, 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  demand(req.ctx, 'case.work')
  const said = typed(req.body)
  const query = (said.businessName ?? '').trim()
  const matches = query
    ? (await inTransaction(req.ctx, (tx) => findBusinesses(tx, { q: query.slice(0, 200), limit: SHOWN }))).items
    : []
  return page(
    req,
    reply,
    <TakeInView typed={said} matches={matches} looked={said.look !== undefined} errors={errors} />,
    errors ? 422 : 200
  )
}
