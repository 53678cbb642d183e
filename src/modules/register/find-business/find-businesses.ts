import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { businessesInOrder, matchingBusinesses } from './business-matches.ts'
import { type BusinessesFound, FindBusinesses, type FoundBusiness } from './find-businesses.schema.ts'
import type { FoundRow } from './found-row.ts'
import { cursorAt, idIn, rankIn } from './place-in-list.ts'
import { readQuery } from './read-query.ts'

/**
 * Finds businesses by any name, number or postcode, the exact first and the ended last. The public finds only what open
 * registers say, and of where a business is, the postcode district. Without words, every business in the order recorded.
 */
export async function findBusinesses(ctx: Ctx, given: FindBusinesses): Promise<BusinessesFound> {
  demand(ctx, 'business.find')
  const { q, limit, after } = FindBusinesses.parse(given)
  return inTransaction(ctx, async (tx) => {
    const rows = q
      ? await matchingBusinesses(tx, readQuery(q), rankIn(after), limit + 1)
      : await businessesInOrder(tx, idIn(after), limit + 1)
    const shown = rows.slice(0, limit)
    const last = shown.at(-1)
    return {
      items: shown.map((row) => foundBusiness(ctx, row)),
      next: rows.length > limit && last ? cursorAt(last) : null
    }
  })
}

function foundBusiness({ actor }: Ctx, row: FoundRow): FoundBusiness {
  const { matched, id, name, number, town, sector, sectorName, status, statusTitle, live } = row
  const ofGovernment = actor.kind === 'staff' || actor.kind === 'system'
  const postcode = ofGovernment ? row.postcode : row.district
  return {
    id,
    name,
    number,
    postcode,
    town,
    sector,
    sectorName,
    status,
    statusTitle,
    live,
    ...(matched ? { matchedOn: matched } : {})
  }
}
