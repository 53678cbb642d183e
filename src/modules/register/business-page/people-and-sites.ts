import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { RegisterTables } from '../tables.ts'

const SHOWN = 5

/** The first few people and open sites of a business, and how many there are. */
export async function peopleAndSites(ctx: Ctx, businessId: string) {
  const db = tables<RegisterTables>(ctx)
  const people = await db
    .selectFrom('register.contact_summary')
    .select(['id', 'name', 'role', 'email'])
    .select(({ fn }) => fn.countAll<string>().over().as('all'))
    .where('business_id', '=', businessId)
    .where('archived', '=', false)
    .orderBy('is_first', 'desc')
    .orderBy('name')
    .limit(SHOWN)
    .execute()
  const sites = await db
    .selectFrom('register.site_summary')
    .select(['id', 'name', 'kind_title', 'postcode'])
    .select(({ fn }) => fn.countAll<string>().over().as('all'))
    .where('business_id', '=', businessId)
    .where('open', '=', true)
    .orderBy('name')
    .limit(SHOWN)
    .execute()
  return { people, sites }
}
