import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { dayInWords } from '../../government/index.ts'
import type { PanelContent } from '../../register/index.ts'
import type { BidStatus } from '../duty-tables.ts'
import { bidHref, makeBidHref } from '../links.ts'
import type { MinisterTables } from '../tables.ts'

const SHOWN = 5
const STATUS: Record<BidStatus, string> = {
  waiting: 'Waits for an answer',
  accepted: 'Accepted',
  declined: 'Declined',
  done: 'Held'
}

/** The latest bids for ministers' time about a business, and the way to make one. */
export async function loadBusinessBids(ctx: Ctx, businessId: string): Promise<PanelContent> {
  if (!may(ctx, 'duty.read')) return { lines: [], nothing: 'You may not see bids for ministers’ time.' }
  const bids = await inTransaction(ctx, (tx) => latest(tx, businessId))
  return {
    lines: bids.map((bid) => ({
      text: bid.title,
      href: bidHref(bid.reference),
      hint: `${STATUS[bid.status]}, ${bid.post}, ${dayInWords(bid.held_on ?? bid.wished_on)}`
    })),
    nothing: 'Nobody has asked for a minister’s time.',
    ...(may(ctx, 'bid.make') ? { more: { text: 'Ask for a minister’s time', href: makeBidHref(businessId) } } : {})
  }
}

const latest = (tx: Ctx, businessId: string) =>
  askTogether(
    tx,
    tables<MinisterTables>(tx)
      .selectFrom('ministers.bid as b')
      .innerJoin('government.post_summary as p', 'p.id', 'b.post_id')
      .where('b.business_id', '=', businessId)
      .orderBy('b.made_at', 'desc')
      .orderBy('b.id', 'desc')
      .limit(SHOWN)
      .select(['b.reference', 'b.title', 'b.status', 'b.held_on', 'b.wished_on', 'p.title as post']),
    {}
  )
