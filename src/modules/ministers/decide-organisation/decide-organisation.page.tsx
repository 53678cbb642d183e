import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { submit, typed } from '../../../platform/http/form.ts'
import { page } from '../../../platform/http/page.ts'
import { organisationsToMatchHref } from '../links.ts'
import { DecideOrganisation } from './decide-organisation.schema.ts'
import { decideOrganisation } from './decide-organisation.ts'
import { DecideOrganisationView } from './decide-organisation.view.tsx'
import { organisationsInDoubt } from './organisations-in-doubt.ts'

/** Which business is meant: names in published meetings that the machine could not decide. */
export function decideOrganisationPage(app: FastifyInstance) {
  app.get('/ministers/organisations', async (req, reply) =>
    page(req, reply, <DecideOrganisationView {...(await organisationsInDoubt(req.ctx))} />)
  )

  app.post('/ministers/organisations', (req, reply) => decide(req, reply))
}

async function decide(req: FastifyRequest, reply: FastifyReply) {
  const result = await submit(DecideOrganisation, req.body, (input) => decideOrganisation(req.ctx, input))
  if ('done' in result) return reply.redirect(organisationsToMatchHref(), 303)
  const doubtful = await organisationsInDoubt(req.ctx)
  const view = <DecideOrganisationView {...doubtful} errors={result.errors} failed={typed(req.body).organisation} />
  return page(req, reply, view, 422)
}
