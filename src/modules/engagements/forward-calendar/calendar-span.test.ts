import { expect, test } from 'vitest'
import { calendarSpan } from './calendar-span.ts'

test.each([
  ['weeks', '2026-11-27', ['2026-11-27', '2027-01-08', '2026-10-16', '2027-01-08']],
  ['month', '2026-12-31', ['2026-12-01', '2027-01-01', '2026-11-01', '2027-01-01']],
  ['quarter', '2026-11-27', ['2026-10-01', '2027-01-01', '2026-07-01', '2027-01-01']],
  ['quarter', '2027-01-01', ['2027-01-01', '2027-04-01', '2026-10-01', '2027-04-01']],
  ['half', '2026-11-27', ['2026-11-01', '2027-05-01', '2026-05-01', '2027-05-01']]
] as const)('%s of %s', (span, day, days) => {
  const { from, until, before, after } = calendarSpan(span, day)
  expect([from, until, before, after]).toEqual(days)
})
