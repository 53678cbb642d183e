import type { FastifyInstance, FastifyRequest } from 'fastify'
import { may } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { page } from '../../../platform/http/page.ts'
import { exportBusinesses } from '../export-businesses/export-businesses.ts'
import type { BusinessFacet, WorksWith } from './facet.ts'
import { FindBusinesses } from './find-businesses.schema.ts'
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
    const { input, q, chosen } = askedBy(req, facets)
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

  app.get('/businesses/export', async (req, reply) => {
    const { input, chosen } = askedBy(req, facets)
    const file = await exportBusinesses(req.ctx, input, { facets, worksWith }, chosen)
    return reply
      .header('content-disposition', `attachment; filename="${file.name}"`)
      .header('cache-control', 'no-store')
      .type('text/csv; charset=utf-8')
      .send(file.lines)
  })
}

/** The words and filters of an address; a filter that nobody knows is left aside. */
function askedBy(req: FastifyRequest, facets: readonly BusinessFacet[]) {
  const query = Object(req.query)
  const input = FindBusinesses.catch(FindBusinesses.parse({})).parse(query)
  const { q, sector, region, size, status } = input
  const added = facets.map(({ name }) => [name, severalOf(query[name])] as const)
  return { input, q, chosen: { sector, region, size, status, ...Object.fromEntries(added) } }
}

const severalOf = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).filter((value): value is string => typeof value === 'string').slice(0, 50)
