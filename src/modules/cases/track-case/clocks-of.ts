import { Temporal } from 'temporal-polyfill'
import type { Language } from '../../../languages.ts'
import { dayInWords, momentInWords } from '../../../platform/dates.ts'
import { deadlineAt } from '../../government/index.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseRecord } from './case-record.ts'
import { threadWords } from './thread-words.ts'

type Clock = { what: string; words: string; due: Date; met: Date | null }

/** What a business was promised of its case, the clocks and what people promised, each kept, to come or late. */
export function clocksOf(now: Date, found: FoundCase, promises: CaseRecord['promises'], language: Language = 'en') {
  const clocks = dated(found, language).map(({ what, words, due, met }) => ({
    what,
    words,
    by: momentInWords(due, language),
    open: met === null,
    state: stateOf(now, due, met)
  }))
  const made = promises.map((row) => {
    const due = deadlineAt(Temporal.PlainDate.from(row.due_on))
    const kept = row.kept_at !== null
    return { id: row.id, words: row.words, by: dayInWords(due, language), kept, state: stateOf(now, due, row.kept_at) }
  })
  return { clocks, made }
}

function dated(found: FoundCase, language: Language): Clock[] {
  const { acknowledge, firstReply, settle } = threadWords[language]
  return [
    { ...acknowledge, due: found.acknowledge_by, met: found.acknowledged_at },
    { ...firstReply, due: found.first_reply_by, met: found.first_replied_at },
    { ...settle, due: found.resolve_by, met: found.closed_at }
  ]
}

const stateOf = (now: Date, due: Date, met: Date | null) =>
  met ? (met <= due ? ('kept' as const) : ('late' as const)) : now > due ? ('late' as const) : ('due' as const)
