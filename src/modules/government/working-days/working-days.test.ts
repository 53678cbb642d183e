import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, publicActor } from '../../../../test/support/world.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { addWorkingDays, deadlineAfterWorkingDays } from './add-working-days.ts'
import { addWorkingDaysOn, isWorkingDay } from './add-working-days-on.ts'
import { deadlineAt } from './deadline-at.ts'
import { workingDaysBetween } from './working-days-between.ts'
import { workingDaysBetweenOn } from './working-days-between-on.ts'

const file = fs.readFileSync('seeds/reference/calendar/bank-holidays.csv')
const holidays: { division: string; held_on: string }[] = parse(file, { columns: true })
const of = (division: string) => new Set(holidays.filter((day) => day.division === division).map((day) => day.held_on))
const DIVISIONS = {
  england: of('england-and-wales'),
  scotland: of('scotland'),
  'northern-ireland': of('northern-ireland')
}
const day = (text: string) => Temporal.PlainDate.from(text)

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())
const anybody = () => ctxAs(engine, publicActor())

// Worked by hand from a 2026 calendar. Christmas Day is a Friday, so Boxing Day moves to Monday 28 December; 1 January is a
// Friday. Scotland rests on 30 November too (St Andrew's Day), and on 4 January for 2 January.
test.each([
  ['england', '2026-12-24', 1, '2026-12-29'],
  ['england', '2026-12-24', 3, '2026-12-31'],
  ['england', '2026-12-24', 4, '2027-01-04'],
  ['england', '2026-12-24', 5, '2027-01-05'],
  ['england', '2026-12-23', 20, '2027-01-25'],
  ['england', '2026-12-25', 0, '2026-12-29'],
  ['england', '2026-12-26', 1, '2026-12-30'],
  ['england', '2026-11-27', 1, '2026-11-30'],
  ['scotland', '2026-12-24', 1, '2026-12-29'],
  ['scotland', '2026-12-24', 4, '2027-01-05'],
  ['scotland', '2026-12-24', 5, '2027-01-06'],
  ['scotland', '2026-12-23', 20, '2027-01-26'],
  ['scotland', '2026-11-27', 1, '2026-12-01'],
  ['northern-ireland', '2026-12-24', 1, '2026-12-29'],
  ['northern-ireland', '2026-12-24', 4, '2027-01-04'],
  ['northern-ireland', '2026-12-23', 20, '2027-01-25'],
  ['northern-ireland', '2026-11-27', 1, '2026-11-30']
] as const)('in %s, %s and %i working days is %s', (nation, from, days, expected) => {
  expect(addWorkingDaysOn(DIVISIONS[nation], day(from), days).toString()).toBe(expected)
})

test('half a day, or a day backwards, is refused', () => {
  expect(() => addWorkingDaysOn(new Set(), day('2026-11-23'), 1.5)).toThrow(RangeError)
  expect(() => addWorkingDaysOn(new Set(), day('2026-11-23'), -1)).toThrow(RangeError)
})

const anyDay = fc.integer({ min: 0, max: 6000 }).map((offset) => day('2012-01-01').add({ days: offset }))
const anyHolidays = fc.constantFrom(...Object.values(DIVISIONS))

test('the result is a working day, counting inverts it, and more days never end earlier', () => {
  fc.assert(
    fc.property(anyHolidays, anyDay, fc.nat(60), (rest, from, days) => {
      const end = addWorkingDaysOn(rest, from, days)
      expect(isWorkingDay(rest, end)).toBe(true)
      expect(workingDaysBetweenOn(rest, from, end)).toBe(days)
      expect(workingDaysBetweenOn(rest, end, from)).toBe(0 - days)
      expect(Temporal.PlainDate.compare(addWorkingDaysOn(rest, from, days + 1), end)).toBe(1)
    })
  )
})

test('in two steps or in one, the same day is reached', () => {
  fc.assert(
    fc.property(anyHolidays, anyDay, fc.nat(30), fc.nat(30), (rest, from, a, b) => {
      expect(addWorkingDaysOn(rest, addWorkingDaysOn(rest, from, a), b).toString()).toBe(
        addWorkingDaysOn(rest, from, a + b).toString()
      )
    })
  )
})

test('a deadline is 17:00 in London, in winter and in summer', () => {
  expect(deadlineAt(day('2026-12-29')).toISOString()).toBe('2026-12-29T17:00:00.000Z')
  expect(deadlineAt(day('2026-07-01')).toISOString()).toBe('2026-07-01T16:00:00.000Z')
})

test('a nation that nobody knows is refused', async () => {
  await expect(addWorkingDays(anybody(), 'atlantis', new Date(), 1)).rejects.toMatchObject({ code: 'nation-unknown' })
})

test.each([
  ['on a Monday morning', '2026-11-23T10:00:00Z', '2026-11-24T17:00:00.000Z'],
  ['at 17:00 exactly', '2026-11-23T17:00:00Z', '2026-11-24T17:00:00.000Z'],
  ['a moment after 17:00', '2026-11-23T17:00:00.001Z', '2026-11-25T17:00:00.000Z'],
  ['late on a Friday', '2026-11-27T18:30:00Z', '2026-12-01T17:00:00.000Z'],
  ['on a Saturday', '2026-11-28T09:00:00Z', '2026-12-01T17:00:00.000Z'],
  ['at 16:30 in British Summer Time', '2026-07-01T15:30:00Z', '2026-07-02T16:00:00.000Z'],
  ['at 17:30 in British Summer Time', '2026-07-01T16:30:00Z', '2026-07-03T16:00:00.000Z']
])('what comes in %s is due one working day on', async (_when, received, due) => {
  expect((await deadlineAfterWorkingDays(anybody(), 'england', new Date(received), 1)).toISOString()).toBe(due)
})

test('each nation keeps its own holidays, and Wales those of England', async () => {
  const from = new Date('2026-11-27T10:00:00Z')
  const due = async (nation: string) => (await addWorkingDays(anybody(), nation, from, 1)).toString()
  expect(await due('scotland')).toBe('2026-12-01')
  expect(await due('wales')).toBe('2026-11-30')
  expect(await addWorkingDays(anybody(), 'northern-ireland', day('2026-07-10'), 1).then(String)).toBe('2026-07-14')
  expect(await workingDaysBetween(anybody(), 'england', from, day('2026-12-01'))).toBe(2)
  expect(await workingDaysBetween(anybody(), 'scotland', from, day('2026-12-01'))).toBe(1)
})
