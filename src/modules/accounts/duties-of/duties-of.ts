import { type Ctx, may } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Duty } from '../../government/index.ts'
import { placesOf } from '../hand-over-leaver/places-of.ts'
import { leaverHref } from '../links.ts'

/** The places on account teams that somebody would leave behind, for whoever keeps people. */
export async function dutiesOf(ctx: Ctx, officialId: string): Promise<Duty[]> {
  if (!may(ctx, 'account.hand-over-all')) return []
  const places = await inTransaction(ctx, (tx) => placesOf(tx, officialId))
  if (places.length === 0) return []
  const leading = places.filter(({ role_code }) => role_code === 'lead').length
  const deputy = places.filter(({ role_code }) => role_code === 'deputy').length
  const parts = [
    leading && `leads ${leading === 1 ? 'one account' : `${leading} accounts`}`,
    deputy && `is deputy of ${deputy}`,
    places.length > leading + deputy && `is on ${places.length - leading - deputy} more account teams`
  ].filter((part) => typeof part === 'string')
  const words = parts.join(', ')
  return [
    { words: `${words.charAt(0).toUpperCase()}${words.slice(1)}`, href: leaverHref(officialId), link: 'Pass them on' }
  ]
}
