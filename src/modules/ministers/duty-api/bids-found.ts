import type { ListedBid } from '../diary-page/list-bids.ts'
import type { BidsFound } from './duty-api.schema.ts'

/** Bids as programs read them: not who asked, which is for those who answer. */
export const bidsFound = (bids: readonly ListedBid[]): BidsFound => ({
  items: bids.map(
    ({
      bidder: _bidder,
      official: _official,
      noOfficialReason: _reason,
      briefIn: _in,
      tier: _tier,
      metLastOn: _last,
      ...bid
    }) => bid
  )
})
