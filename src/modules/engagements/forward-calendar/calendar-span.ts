import { daysAfter } from '../../../platform/dates.ts'

export const SPANS = ['weeks', 'month', 'quarter', 'half'] as const
export type Span = (typeof SPANS)[number]

const MONTHS: Record<Exclude<Span, 'weeks'>, number> = { month: 1, quarter: 3, half: 6 }
const WEEKS = 42

/** From which day until before which the calendar is shown, and where the pages before and after begin. All yyyy-mm-dd. */
export function calendarSpan(span: Span, day: string) {
  if (span === 'weeks')
    return { from: day, until: daysAfter(day, WEEKS), before: daysAfter(day, -WEEKS), after: daysAfter(day, WEEKS) }
  const months = MONTHS[span]
  // A quarter is one of the calendar’s; six months roll on from any month.
  const from = monthsAfter(day, span === 'quarter' ? -((Number(day.slice(5, 7)) - 1) % 3) : 0)
  const until = monthsAfter(from, months)
  return { from, until, before: monthsAfter(from, -months), after: until }
}

/** The first day of the month so many months after that of a day. */
export const monthsAfter = (day: string, months: number) =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1)).toISOString().slice(0, 10)
