import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { businessById } from '../read-business/business-by-id.ts'
import { groupOf } from '../read-group/group-of.ts'

export type Member = {
  id: string
  name: string
  number: string | null
  live: boolean
  below: number
  relation: string | null
  kind: string | null
}
export type Beside = {
  relation: string
  id: string
  name: string
  kind: string
  controls: boolean
  above: boolean
  from_on: string | null
  until_on: string | null
  source: string
}

/** As many members as one page shows; a group of 15,000 is read on a level at a time. */
const SHOWN = 200

/** Where a business stands in its group: all above it, those directly below, and what relations it has or had. */
export async function loadGroup(ctx: Ctx, businessId: string, after = '') {
  demand(ctx, 'business.read')
  return inTransaction(ctx, async (tx) => {
    const business = await businessById(tx, businessId)
    const group = await groupOf(tx, businessId)
    if (!business || !group) throw new NotFound('This business')
    const below = await membersBelow(tx, businessId, after)
    return {
      business,
      group,
      above: await membersAbove(tx, businessId),
      below: below.slice(0, SHOWN),
      next: below.length > SHOWN ? (below[SHOWN - 1]?.name ?? null) : null,
      relations: await relationsOf(tx, businessId)
    }
  })
}

async function membersAbove(ctx: Ctx, businessId: string): Promise<Member[]> {
  const found = await sql<Member>`with recursive up as (
      select p.business_id, p.parent_id, p.depth from register.group_place p where p.business_id = ${businessId}
      union all select p.business_id, p.parent_id, p.depth from up join register.group_place p on p.business_id = up.parent_id
    ) select b.id, b.name, b.number, s.live, 0 as below, null as relation, null as kind
    from up join register.business b on b.id = up.business_id join register.status s on s.code = b.status
    where b.id <> ${businessId} order by up.depth`.execute(openTx(ctx).db)
  return found.rows
}

async function membersBelow(ctx: Ctx, businessId: string, after: string): Promise<Member[]> {
  const found = await sql<Member>`select b.id, b.name, b.number, s.live, r.id as relation, k.title as kind,
      (select count(*)::int from register.group_place c where c.parent_id = b.id) as below
    from register.group_place p join register.business b on b.id = p.business_id join register.status s on s.code = b.status
      join register.relation r on r.child_id = p.business_id and r.controls and r.until_on is null
      join register.relation_kind k on k.code = r.kind
    where p.parent_id = ${businessId} and b.name > ${after} order by b.name, b.id limit ${SHOWN + 1}`.execute(
    openTx(ctx).db
  )
  return found.rows
}

async function relationsOf(ctx: Ctx, businessId: string): Promise<Beside[]> {
  const found =
    await sql<Beside>`select r.id as relation, o.id, o.name, k.title as kind, r.controls, r.child_id = ${businessId} as above,
      r.from_on, r.until_on, src.title || ', ' || to_char(r.source_on, 'FMDD FMMonth YYYY') || coalesce('. ' || r.note, '') as source
    from register.relation r join register.relation_kind k on k.code = r.kind join register.source src on src.code = r.source
      join register.business o on o.id = case when r.child_id = ${businessId} then r.parent_id else r.child_id end
    where (r.child_id = ${businessId} or (r.parent_id = ${businessId} and (not r.controls or r.until_on is not null)))
    order by r.until_on desc nulls first, r.from_on desc nulls last limit 100`.execute(openTx(ctx).db)
  return found.rows
}
