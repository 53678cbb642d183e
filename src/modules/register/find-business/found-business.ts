import type { Ctx } from '../../../platform/ctx.ts'
import type { FoundBusiness } from './find-businesses.schema.ts'
import type { FoundRow } from './found-row.ts'

/** A business as a list shows it. The public reads the district in place of the postcode. */
export function foundBusiness({ actor }: Ctx, row: FoundRow): FoundBusiness {
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
