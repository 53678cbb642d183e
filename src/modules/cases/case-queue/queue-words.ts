import { COUNTED } from './count-views.ts'
import type { View } from './in-view.ts'
import type { QueueAsked } from './list-cases.ts'

export const VIEW_WORDS: readonly { view: View; words: string }[] = [
  { view: 'ours', words: 'Our team’s' },
  { view: 'late', words: 'Late' },
  { view: 'unassigned', words: 'Nobody’s yet' },
  { view: 'mine', words: 'Mine' },
  { view: 'offered', words: 'Offered to us' },
  { view: 'asked', words: 'Asked of us' },
  { view: 'waiting', words: 'Waiting on the business' },
  { view: 'held-up', words: 'Waiting on other teams' },
  { view: 'supervisor', words: 'With the supervisor' },
  { view: 'all', words: 'All I may see' },
  { view: 'closed', words: 'Closed' }
]

export const EMPTY: Partial<Record<View, string>> = {
  ours: 'Your team answers for no open case.',
  late: 'Every promise of your team is being kept.',
  unassigned: 'Every case of your team has somebody’s name on it.',
  offered: 'No team is waiting for your answer to a hand-over.',
  asked: 'No team is waiting for something from you.',
  'held-up': 'No other team holds one of your cases up.',
  supervisor: 'No case has bounced twice.'
}

export const CHANNEL_WORDS: Record<string, string> = {
  web: 'Web form',
  api: 'Program',
  referral: 'Referral',
  phone: 'Telephone',
  email: 'E-mail',
  letter: 'Letter',
  social: 'Social network',
  event: 'Event'
}
export const NATION_WORDS: Record<string, string> = {
  england: 'England',
  scotland: 'Scotland',
  wales: 'Wales',
  'northern-ireland': 'Northern Ireland'
}
export const SIZE_WORDS: Record<string, string> = {
  '1-9': '1 to 9 people',
  '10-49': '10 to 49 people',
  '50-249': '50 to 249 people',
  '250-499': '250 to 499 people',
  '500+': '500 or more people',
  unknown: 'Size not known'
}
export const URGENCY_WORDS: Record<string, string> = { routine: 'Routine', urgent: 'Urgent' }

export const inNumber = (count: number | null) =>
  count === null ? '' : count > COUNTED ? `${COUNTED.toLocaleString('en-GB')}+` : count.toLocaleString('en-GB')

/** The queue as it is asked for, as an address: what is empty is left out, and the same question is the same address. */
export function queryOf(asked: Partial<QueueAsked>): string {
  const named = Object.entries(asked).flatMap(([name, value]) => (value ? [[name, String(value)]] : []))
  const query = new URLSearchParams(named)
  query.sort()
  return query.toString()
}

type Named = readonly { name: string; code?: string; id?: string }[]

/** The filters in force, in words, each with the address of the queue without it. */
export function chipsOf(asked: QueueAsked, sectors: Named, colleagues: Named) {
  const words: [keyof QueueAsked, string, string | undefined][] = [
    ['q', 'With', asked.q],
    ['sector', 'Sector', sectors.find(({ code }) => code === asked.sector)?.name ?? asked.sector],
    ['nation', 'Nation', NATION_WORDS[asked.nation ?? '']],
    ['size', 'Size', SIZE_WORDS[asked.size ?? '']],
    ['urgency', 'Urgency', URGENCY_WORDS[asked.urgency ?? '']],
    ['channel', 'Came by', CHANNEL_WORDS[asked.channel ?? '']],
    ['topic', 'Topic', asked.topic?.replaceAll('-', ' ')],
    ['official', 'With', colleagues.find(({ id }) => id === asked.official)?.name]
  ]
  return words.flatMap(([filter, name, value]) =>
    value ? [{ name, value, removeHref: `/cases?${queryOf({ ...asked, [filter]: '', after: undefined })}` }] : []
  )
}
