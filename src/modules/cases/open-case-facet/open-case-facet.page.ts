import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { FacetValue } from '../../register/index.ts'

/** Businesses with an open case that the reader may see, and those the reader works with, on the list of businesses. */
export function openCaseFacet(app: FastifyInstance) {
  app.businessFacets.push({
    name: 'case',
    title: 'Cases',
    values: async (ctx) => (may(ctx, 'case.read') ? VALUES : undefined)
  })
  app.businessesWorkedWith.push((ctx) => (may(ctx, 'case.read') ? mine(ctx) : undefined))
}

const open = () => sql`select business_id from cases.case where closed_at is null and business_id is not null`

const VALUES: readonly FacetValue[] = [
  { value: 'open', title: 'Has an open case', businesses: open },
  { value: 'none', title: 'Has no open case', businesses: open, without: true }
]

const mine = ({ actor }: Ctx) => sql`select distinct business_id from cases.case
  where owner_official_id::text = ${actor.id} and closed_at is null and business_id is not null`
