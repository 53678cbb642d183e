import fs from 'node:fs'
import { parse } from 'csv-parse/sync'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../test/support/database.ts'
import { ctxAs, theSystem } from '../../../../test/support/world.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { Engine } from '../../../platform/db/engine.ts'
import { NATIONS } from '../raise-case/raise-case.schema.ts'
import { startClocks } from '../start-clocks.ts'

let engine: Engine
beforeAll(async () => {
  engine = await freshDatabase()
})
afterAll(() => engine.close())

type Row = Record<
  | 'received_london'
  | 'nation'
  | 'acknowledge_by'
  | 'first_reply_by'
  | 'resolve_by'
  | 'urgent_first_reply_by'
  | 'urgent_resolve_by',
  string
>

// Counted from the published calendars, apart from this program, and looked over day by day: the awkward moments of a year
// (both sides of five o'clock, Easter with and without its Monday, 17 March, 13 July, both August holidays, 30 November,
// a moved Boxing Day, 2 January moved to the 4th, the clocks going back).
const table: Row[] = parse(fs.readFileSync(new URL('year-of-cases.csv', import.meta.url), 'utf8'), { columns: true })

const momentOf = (london: string) =>
  new Date(Temporal.PlainDateTime.from(london.replace(' ', 'T')).toZonedDateTime('Europe/London').epochMilliseconds)

test('the table has every nation at every one of its moments', () => {
  expect(table).toHaveLength(80)
  expect(new Set(table.map(({ nation }) => nation))).toEqual(new Set(NATIONS))
})

test.each(NATIONS)(
  'a year of cases of %s has the dates of the table, each at five o’clock in London',
  async (nation) => {
    const rows = table.filter((row) => row.nation === nation)
    for (const row of rows) {
      const ctx = ctxAs(engine, theSystem(), () => momentOf(row.received_london))
      const routine = await startClocks(ctx, nation, null, 'routine')
      const urgent = await startClocks(ctx, nation, null, 'urgent')
      expect({
        received_london: row.received_london,
        nation,
        acknowledge_by: londonDay(routine.acknowledge_by),
        first_reply_by: londonDay(routine.first_reply_by),
        resolve_by: londonDay(routine.resolve_by),
        urgent_first_reply_by: londonDay(urgent.first_reply_by),
        urgent_resolve_by: londonDay(urgent.resolve_by)
      }).toEqual(row)
      const five = Temporal.Instant.fromEpochMilliseconds(routine.resolve_by.getTime()).toZonedDateTimeISO(
        'Europe/London'
      )
      expect(five.toPlainTime().toString()).toBe('17:00:00')
    }
  }
)
