import type { Ctx } from '../../../platform/ctx.ts'
import { matchingBusinesses } from '../find-business/business-matches.ts'
import { readQuery } from '../find-business/read-query.ts'
import { fullPostcode, postcodesMeant } from '../names/postcode.ts'

export type LikelyDuplicate = { id: string; name: string; number: string | null; postcode: string | null }

/** How far two cores may be apart (thousandths of trigram similarity lost) and still be worth a warning. Set locally. */
const SAME_NAME = 150
const SAME_NAME_AND_PLACE = 450

/** Businesses already held that a new one may be: the same name, or a like name at the same postcode. */
export async function likelyDuplicates(
  ctx: Ctx,
  { name, postcode }: { name: string; postcode?: string }
): Promise<LikelyDuplicate[]> {
  const place = fullPostcode(postcode ?? '')?.postcode
  const query = { ...readQuery(name), numbers: [], postcodes: postcodesMeant(place ?? '') }
  const found = await matchingBusinesses(ctx, query, { cells: null, bound: 200 }, undefined, 50)
  return found
    .filter(
      (row) => row.live && (row.far ?? 1000) <= (place && row.postcode === place ? SAME_NAME_AND_PLACE : SAME_NAME)
    )
    .slice(0, 5)
    .map(({ id, name, number, postcode }) => ({ id, name, number, postcode }))
}
