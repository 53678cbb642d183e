import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { page } from '../../../platform/http/page.ts'
import { FindBusinesses } from './find-businesses.schema.ts'
import { findBusinesses } from './find-businesses.ts'
import { FindBusinessesView } from './find-businesses.view.tsx'

/** Find a business: a form and what it finds, without any script. */
export function findBusinessesPage(app: FastifyInstance) {
  app.get('/businesses', async (req, reply) => {
    const asked = FindBusinesses.catch(FindBusinesses.parse({})).parse(req.query ?? {})
    const found = asked.q ? await findBusinesses(req.ctx, asked) : undefined
    const rights = { open: may(req.ctx, 'business.read'), record: may(req.ctx, 'business.record') }
    return page(
      req,
      reply,
      <FindBusinessesView q={asked.q} later={asked.after !== undefined} found={found} may={rights} />
    )
  })
}
