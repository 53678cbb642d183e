import fc from 'fast-check'
import { expect, test } from 'vitest'
import { londonDay } from '../../src/platform/dates.ts'

const written = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

test('the day is that of London whatever was asked before: the second before midnight, and midnight, by both clocks', () => {
  for (const [moment, day] of [
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-06-30T23:00:00.000Z', '2026-07-01'],
    ['2026-06-30T22:59:59.999Z', '2026-06-30'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31'],
    ['2027-01-01T00:00:00.000Z', '2027-01-01']
  ] as const)
    expect(londonDay(new Date(moment))).toBe(day)
  const anyMoment = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(anyMoment, (moment) => londonDay(moment) === written.format(moment)),
    { numRuns: 2000 }
  )
  expect(() => londonDay(new Date(Number.NaN))).toThrow(RangeError)
})
