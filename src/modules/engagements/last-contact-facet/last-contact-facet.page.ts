import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { FacetValue } from '../../register/index.ts'

/** Businesses by whether anyone in government met them lately, as far as the reader may see, on the list of businesses. */
export function lastContactFacet(app: FastifyInstance) {
  app.businessFacets.push({
    name: 'contact',
    title: 'Contact you may see',
    values: async (ctx) => (may(ctx, 'engagement.read') ? VALUES : undefined)
  })
}

// Both halves read the same 90 days of one index, however long the record grows.
const lately = (ctx: Ctx) => sql`select business_id from engagements.part_of_business
  where status = 'held' and starts_at >= ${ctx.now()}::timestamptz - interval '90 days'`

const VALUES: readonly FacetValue[] = [
  { value: 'lately', title: 'In the last 90 days', businesses: lately },
  { value: 'not-lately', title: 'None in the last 90 days', businesses: lately, without: true }
]
