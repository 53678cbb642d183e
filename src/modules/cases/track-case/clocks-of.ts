import { dayInWords, momentInWords } from '../../../platform/dates.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseRecord } from './case-record.ts'

type Clock = { what: string; words: string; due: Date; met: Date | null }

/** What a business was promised of its case, the clocks and what people promised, each kept, to come or late. */
export function clocksOf(now: Date, found: FoundCase, promises: CaseRecord['promises']) {
  const clocks = dated(found).map(({ what, words, due, met }) => ({
    what,
    words,
    by: momentInWords(due),
    open: met === null,
    state: stateOf(now, due, met)
  }))
  const made = promises.map((row) => {
    const due = new Date(`${row.due_on}T17:00:00Z`)
    const kept = row.kept_at !== null
    return { id: row.id, words: row.words, by: dayInWords(due), kept, state: stateOf(now, due, row.kept_at) }
  })
  return { clocks, made }
}

const dated = (found: FoundCase): Clock[] => [
  {
    what: 'We confirm that we have it',
    words: 'We said that we would confirm your message',
    due: found.acknowledge_by,
    met: found.acknowledged_at
  },
  {
    what: 'You have a first answer',
    words: 'We said that you would have a first answer',
    due: found.first_reply_by,
    met: found.first_replied_at
  },
  { what: 'We aim to settle it', words: 'We aimed to settle this', due: found.resolve_by, met: found.closed_at }
]

const stateOf = (now: Date, due: Date, met: Date | null) =>
  met ? (met <= due ? ('kept' as const) : ('late' as const)) : now > due ? ('late' as const) : ('due' as const)
