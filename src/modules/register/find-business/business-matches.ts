import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { FoundRow } from './found-row.ts'
import type { Rank } from './place-in-list.ts'
import type { ReadQuery } from './read-query.ts'

/** The best of what matches is ranked, this many for each way of matching; whoever needs more says more. */
const BOUND = 200

/** Exact number or whole name first; then, the ended last, what begins so, what has the words, what looks alike; large before small. */
export async function matchingBusinesses(
  ctx: Ctx,
  query: ReadQuery,
  after: Rank | undefined,
  limit: number
): Promise<FoundRow[]> {
  const { numbers, postcode, begins, wholeNames, words, core } = query
  const found = await sql<FoundRow>`
    with matches as (
      select business_id, min(m.tier) as best, (array_agg(m.matched_name order by m.tier))[1] as matched
      from register.find_business(${numbers}::text[], ${postcode}, ${begins}, ${wholeNames}::text[], ${words}, ${core}, ${BOUND}) m
      group by business_id
    ), ranked as (
      select b.id, b.name, b.number, b.postcode, b.district, b.town, b.primary_sector as sector,
        b.status, s.title as "statusTitle", s.live, m.matched,
        case when m.best < 2 then 0 else 1 end as exact, case when s.live then 0 else 1 end as gone, m.best as tier,
        coalesce(-e.position, 0) as size,
        (1000 - 1000 * greatest(similarity(b.core, ${core}), similarity(coalesce(m.matched, ''), ${core})))::int as far
      from matches m join register.business b on b.id = m.business_id join register.status s on s.code = b.status
        left join register.employee_band e on e.code = b.employee_band
    ), shown as (
      select * from ranked ${after ? sql`where (exact, gone, tier, size, far, name collate "C", id) > (${sql.join(after.map(asTyped))})` : sql``}
      order by exact, gone, tier, size, far, name collate "C", id limit ${limit}
    )
    select s.*, o.sector as "sectorName" from shown s left join sector_offices.office_summary o on o.sector_code = s.sector
    order by exact, gone, tier, size, far, s.name collate "C", s.id`.execute(openTx(ctx).db)
  return found.rows
}

const asTyped = (part: string | number, at: number) =>
  at === 6 ? sql`${part}::uuid` : at === 5 ? sql`${part}::text` : sql`${part}::int`

export async function businessesInOrder(ctx: Ctx, afterId: string | undefined, limit: number): Promise<FoundRow[]> {
  const found = await sql<FoundRow>`
    select b.id, b.name, b.number, b.postcode, b.district, b.town, b.primary_sector as sector, o.sector as "sectorName",
      b.status, s.title as "statusTitle", s.live, null as matched,
      0 as exact, 0 as gone, 0 as tier, 0 as size, 0 as far
    from register.business b join register.status s on s.code = b.status
      left join sector_offices.office_summary o on o.sector_code = b.primary_sector
    ${afterId ? sql`where b.id > ${afterId}` : sql``} order by b.id limit ${limit}`.execute(openTx(ctx).db)
  return found.rows
}
