import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { type Ctx, may } from '../../../platform/ctx.ts'
import type { FacetValue } from '../../register/index.ts'
import { listTiers } from '../list-tiers/list-tiers.ts'

/** Businesses by the tier of the account they belong to, through their group too, and those the reader looks after, on the list of businesses. */
export function tierFacet(app: FastifyInstance) {
  app.businessFacets.push({
    name: 'tier',
    title: 'Managed',
    values: async (ctx) => (may(ctx, 'account.read') ? valuesOf(ctx) : undefined)
  })
  app.businessesWorkedWith.push((ctx) => (may(ctx, 'account.read') ? mine(ctx) : undefined))
}

async function valuesOf(ctx: Ctx): Promise<FacetValue[]> {
  const tiers = await listTiers(ctx)
  return [
    ...tiers.map(({ code, title }) => ({ value: code, title, businesses: () => managed(sql`a.tier_code = ${code}`) })),
    { value: 'none', title: 'Not managed', businesses: () => managed(sql`true`), without: true }
  ]
}

const managed = (which: ReturnType<typeof sql>) => sql`select coalesce(g.business_id, a.business_id) as business_id
  from accounts.account_summary a left join register.group_member g on g.group_id = a.business_id
  where a.status <> 'ended' and ${which}`

const mine = ({ actor }: Ctx) =>
  managed(
    sql`a.id in (select m.account_id from accounts.team_member m where m.is_current and m.official_id::text = ${actor.id})`
  )
