import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type FormErrors, submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { closeOffice } from './close-office.ts'
import { loadOfficeStates } from './load-office-states.ts'
import { CloseOfficeInput, OpenOfficeInput } from './open-office.schema.ts'
import { openOffice } from './open-office.ts'
import { OpenOfficeView } from './open-office.view.tsx'

/** `/admin/offices`: every office and its state, each opened with a front desk or closed with a reason that is published. */
export function openOfficePage(app: FastifyInstance) {
  app.get('/admin/offices', (req, reply) => show(req, reply))

  app.post('/admin/offices/open', async (req, reply) => {
    const opened = await submit(OpenOfficeInput, req.body, (input) => openOffice(req.ctx, input))
    return 'errors' in opened ? show(req, reply, opened.errors) : reply.redirect('/admin/offices', 303)
  })

  app.post('/admin/offices/close', async (req, reply) => {
    const closed = await submit(CloseOfficeInput, req.body, (input) => closeOffice(req.ctx, input))
    return 'errors' in closed ? show(req, reply, closed.errors) : reply.redirect('/admin/offices', 303)
  })
}

async function show(req: FastifyRequest, reply: FastifyReply, errors?: FormErrors) {
  const { offices, desks } = await loadOfficeStates(req.ctx)
  return page(
    req,
    reply,
    <OpenOfficeView offices={offices} desks={desks} typed={typed(req.body)} errors={errors} />,
    errors ? 422 : 200
  )
}
