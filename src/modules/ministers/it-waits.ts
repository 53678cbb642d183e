import { RuleBroken } from '../../platform/errors.ts'
import type { FoundBid } from './find-bid.ts'

/** Only what waits can be answered. */
export function itWaits(found: FoundBid): void {
  if (found.status !== 'waiting')
    throw new RuleBroken(
      'bid-answered',
      `${found.answered_by_name ?? 'A colleague'} answered this already. Open it again to see how`
    )
}
