import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { type BusinessFacet, findBusinesses, listBusinesses } from '../../register/index.ts'
import { searchOf } from './search-of.ts'

export type OnList = {
  id: string
  name: string
  town: string | null
  sector: string | null
  tier: string | null
  changedAt: Date
}

const OF_A_SEARCH = 100

/** The businesses on each of some lists: what was put on it, or what its search finds now, with every filter the page of Find has. */
export async function businessesOn(
  ctx: Ctx,
  lists: readonly { id: string; search: string | null }[],
  facets: readonly BusinessFacet[]
): Promise<Map<string, OnList[]>> {
  const pairs: { list: string; business: string }[] = []
  for (const { id, search } of lists)
    if (search !== null)
      for (const found of await foundBy(ctx, search, facets)) pairs.push({ list: id, business: found.id })
  const { rows } = await sql<OnList & { list: string }>`
    with pairs as (
      select (p ->> 'list')::uuid as list, (p ->> 'business')::uuid as business from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) p
      union select list_id, business_id from accounts.saved_list_business where list_id = any (${`{${lists.map(({ id }) => id).join(',')}}`}::uuid[])
    )
    select p.list, b.id, b.name, b.town, b.primary_sector as sector, a.tier, m.changed_at as "changedAt"
    from pairs p join register.business_summary b on b.id = p.business join register.business_to_match m on m.id = b.id
      left join register.group_member g on g.business_id = b.id
      left join accounts.account_summary a on a.business_id = coalesce(g.group_id, b.id) and a.status <> 'ended'
    order by b.name, b.id`.execute(openTx(ctx).db)
  const on = new Map<string, OnList[]>()
  for (const { list, ...business } of rows) on.set(list, [...(on.get(list) ?? []), business])
  return on
}

async function foundBy(ctx: Ctx, search: string, facets: readonly BusinessFacet[]) {
  const { input, chosen } = searchOf(search)
  const inForce = facets.filter(({ name }) => name in chosen)
  if (inForce.length === 0) return (await findBusinesses(ctx, { ...input, limit: OF_A_SEARCH })).items
  const slots = { facets: inForce, worksWith: [] }
  return (await listBusinesses(ctx, { ...input, limit: OF_A_SEARCH }, slots, chosen, { counting: false })).items
}
