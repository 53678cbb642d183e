import { daysAfter } from '../../../platform/dates.ts'
import { dayInWords } from '../../government/index.ts'
import type { ListedBid } from './list-bids.ts'

export type Triage = { verdict: 'owed' | 'fair' | 'often'; words: string }

const OFTEN = 3
const SOON_DAYS = 91

/** What speaks for and against a bid: whether a meeting is owed, and how the business stands beside those never met. */
export function triageWords(bid: ListedBid, today: string): Triage {
  const before = metBefore(bid)
  if (bid.dutyDueOn && bid.dutyDueOn < today)
    return { verdict: 'owed', words: `${bid.tier}: a meeting was due by ${dayInWords(bid.dutyDueOn)}. ${before}` }
  if (bid.metInYear >= OFTEN) return { verdict: 'often', words: `${before} Others are never met.` }
  if (bid.dutyDueOn)
    return {
      verdict: bid.dutyDueOn < daysAfter(today, SOON_DAYS) ? 'owed' : 'fair',
      words: `${bid.tier}: a meeting is due by ${dayInWords(bid.dutyDueOn)}. ${before}`
    }
  return { verdict: 'fair', words: `No duty: it is not a managed account. ${before}` }
}

const metBefore = ({ metLastOn, metInYear }: ListedBid) =>
  metLastOn
    ? `Ministers met its group ${times(metInYear)} in the past year, last on ${dayInWords(metLastOn)}.`
    : 'No minister met its group in the past year.'

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`)
