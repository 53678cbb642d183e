import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOpen } from './is-open.ts'

const day = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2050-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const maybe = fc.option(day, { nil: null })

test('on no day is anything open that is historic, has not begun or has ended', () => {
  fc.assert(
    fc.property(fc.boolean(), maybe, maybe, day, (historic, opensOn, closesOn, today) => {
      const open = isOpen({ historic, opensOn, closesOn }, today)
      const time = (on: string) => Date.parse(`${on}T00:00:00Z`)
      const ended = closesOn !== null && time(closesOn) < time(today)
      const notBegun = opensOn !== null && time(opensOn) > time(today)
      expect(open).toBe(!historic && !ended && !notBegun)
    })
  )
})

test('its first and its last day count', () => {
  const scheme = { historic: false, opensOn: '2026-11-26', closesOn: '2026-11-27' }
  expect(['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'].map((on) => isOpen(scheme, on))).toEqual([
    false,
    true,
    true,
    false
  ])
})
