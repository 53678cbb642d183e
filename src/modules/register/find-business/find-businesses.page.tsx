import type { FastifyInstance } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { page } from '../../../platform/http/page.ts'
import { askedBy } from './asked-by.ts'
import type { BusinessFacet, WorksWith } from './facet.ts'
import { findBusinesses } from './find-businesses.ts'
import { FindBusinessesView } from './find-businesses.view.tsx'
import { listBusinesses } from './list-businesses.ts'
import { ListBusinessesView } from './list-businesses.view.tsx'
import { shownFilters } from './shown-filters.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Filters that other modules add to the list of businesses: their doors push onto it. */
    businessFacets: BusinessFacet[]
    /** Which businesses a reader works with, so that these are found first. */
    businessesWorkedWith: WorksWith[]
  }
}

/** Find a business: a form and what it finds, without any script; for officials with filters and counts. */
export function findBusinessesPage(app: FastifyInstance) {
  const facets: BusinessFacet[] = []
  const worksWith: WorksWith[] = []
  app.decorate('businessFacets', facets)
  app.decorate('businessesWorkedWith', worksWith)

  app.get('/businesses', async (req, reply) => {
    const { input, q, chosen } = askedBy(req.query, facets)
    const rights = { open: may(req.ctx, 'business.read'), record: may(req.ctx, 'business.record') }
    const later = input.after !== undefined
    if (!rights.open) {
      const found = q ? await findBusinesses(req.ctx, { q, after: input.after }) : undefined
      return page(req, reply, <FindBusinessesView q={q} later={later} found={found} may={rights} />)
    }
    const { listed, filters } = await inTransaction(req.ctx, async (tx) => {
      const found = await listBusinesses(tx, input, { facets, worksWith }, chosen)
      return { listed: found, filters: await shownFilters(tx, { q, chosen }, found) }
    })
    const mayExport = may(req.ctx, 'business.export')
    return page(
      req,
      reply,
      <ListBusinessesView
        asked={{ q, chosen }}
        later={later}
        listed={listed}
        {...filters}
        may={{ ...rights, export: mayExport, keep: may(req.ctx, 'list.keep') }}
      />
    )
  })
}
