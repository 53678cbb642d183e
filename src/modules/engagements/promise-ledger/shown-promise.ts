import { londonDay, shortDayInWords } from '../../../platform/dates.ts'

type Row = {
  id: string
  by_side: 'government' | 'business'
  words: string
  owner_name: string
  due_on: string
  first_due_on: string
  kept_on: string | null
  withdrawn_on: string | null
  shared_with_business: boolean
}

export type ShownPromise = ReturnType<typeof shownPromise>

const day = (on: string) => shortDayInWords(new Date(`${on}T12:00:00Z`))

/** A promise as lists and pages show it: who, what, by when, and how it stands. */
export const shownPromise = (row: Row, now: Date) => ({
  id: row.id,
  href: `/engagements/promises/${row.id}`,
  words: row.words,
  by: row.by_side === 'government' ? `Government: ${row.owner_name}` : `The firm: ${row.owner_name}`,
  slipped: row.due_on === row.first_due_on ? null : `First promised for ${day(row.first_due_on)}`,
  shared: row.shared_with_business,
  due: standingOf(row, londonDay(now))
})

function standingOf(row: Row, today: string) {
  if (row.kept_on) return { state: 'met' as const, words: `Kept on ${day(row.kept_on)}` }
  if (row.withdrawn_on) return { state: 'paused' as const, words: 'Withdrawn' }
  if (row.due_on < today) return { state: 'overdue' as const, words: `Overdue since ${day(row.due_on)}` }
  return row.due_on === today
    ? { state: 'soon' as const, words: 'Due today' }
    : { state: 'due' as const, words: `By ${day(row.due_on)}` }
}
