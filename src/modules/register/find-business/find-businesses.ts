import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { matchingBusinesses } from './business-matches.ts'
import { type BusinessesFound, FindBusinesses } from './find-businesses.schema.ts'
import { foundBusiness } from './found-business.ts'
import type { FoundRow } from './found-row.ts'
import { listBusinesses } from './list-businesses.ts'
import { cursorAt, type Place, placeIn } from './place-in-list.ts'
import { readQuery } from './read-query.ts'

/** Who types wants eight at once; who reads on wants more to choose from, and what looks alike beside the little that is found. */
const FEW = 8
const TYPING = { bound: 60, least: 1 }
const READING = { bound: 500, least: 5 }

/**
 * Finds businesses by any name, number or postcode, the exact first and the ended last. The public finds only what open
 * registers say, and of where a business is, the postcode district. Without words or filters, every business in the order recorded.
 */
export async function findBusinesses(ctx: Ctx, given: FindBusinesses): Promise<BusinessesFound> {
  demand(ctx, 'business.find')
  const input = FindBusinesses.parse(given)
  const { q, limit, after, sector, region, size, status } = input
  if (sector.length + region.length + size.length + status.length > 0) {
    const { items, next } = await listBusinesses(ctx, given, { facets: [], worksWith: [] }, {}, { counting: false })
    return { items, next }
  }
  return inTransaction(ctx, async (tx) => {
    const rows = q
      ? await matchingBusinesses(
          tx,
          readQuery(q),
          { cells: null, ...(limit <= FEW ? TYPING : READING) },
          placeIn(after),
          limit + 1
        )
      : await asRecorded(tx, placeIn(after), limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => foundBusiness(ctx, row)),
      next: rows.length > limit && last ? cursorAt(last) : null
    }
  })
}

async function asRecorded(ctx: Ctx, after: Place | undefined, limit: number): Promise<FoundRow[]> {
  const found = await sql<FoundRow>`
    select b.id, b.name, b.number, b.postcode, b.district, b.town, b.primary_sector as sector, o.sector as "sectorName",
      b.status, s.title as "statusTitle", s.live, null as matched, '{}'::int[] as "order"
    from register.business b join register.status s on s.code = b.status
      left join sector_offices.office_summary o on o.sector_code = b.primary_sector
    where b.merged_into is null ${after ? sql`and b.id > ${after.id}` : sql``} order by b.id limit ${limit}`.execute(
    openTx(ctx).db
  )
  return found.rows
}
