import { dayInWords } from '../../government/index.ts'
import type { ListedBid } from './list-bids.ts'

/** What a bid asks of the private office next, and by when: an answer, then a brief, then the read-out. */
export function dueOfBid(bid: ListedBid, today: string) {
  if (bid.status === 'waiting') return answerDue(bid.answerByOn, today)
  if (bid.heldOn && bid.heldOn <= today) return { state: 'overdue' as const, words: 'Read-out due the same day' }
  if (bid.briefIn) return { state: 'met' as const, words: 'Brief is in' }
  const day = bid.briefDueOn ?? bid.heldOn ?? bid.wishedOn
  return { state: day < today ? ('overdue' as const) : ('soon' as const), words: `Brief due ${dayInWords(day)}` }
}

const answerDue = (day: string, today: string) => ({
  state: day < today ? ('overdue' as const) : ('due' as const),
  words: `Answer by ${dayInWords(day)}`
})
