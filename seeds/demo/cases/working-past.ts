import { Temporal } from 'temporal-polyfill'
import { addWorkingDaysOn, type Holidays, workingDaysBetweenOn } from '../../../src/modules/government/index.ts'
import { type Engine, withSession } from '../../../src/platform/db/engine.ts'

const LONDON = 'Europe/London'
const REACH_DAYS = 120
/** Before this hour today has not begun for the world of the demonstration. */
const DAY_BEGINS = 10

/** The working days of England before a moment, newest first: index 0 is today once it has begun, or the last one before. */
export type WorkingPast = { now: Temporal.ZonedDateTime; days: readonly Temporal.PlainDate[]; holidays: Holidays }

export async function workingPast(engine: Engine, anchor: Date): Promise<WorkingPast> {
  const { rows } = await withSession(engine, (session) =>
    session.query<{ on: string }>(
      `select h.held_on::text as on from government.bank_holiday h
       join government.nation n on n.bank_holiday_division = h.division where n.code = 'england'`
    )
  )
  const holidays = new Set(rows.map((row) => row.on))
  const now = Temporal.Instant.fromEpochMilliseconds(anchor.getTime()).toZonedDateTimeISO(LONDON)
  const last = now.hour < DAY_BEGINS ? now.toPlainDate().subtract({ days: 1 }) : now.toPlainDate()
  const first = addWorkingDaysOn(holidays, last.subtract({ days: REACH_DAYS }), 0)
  const count = workingDaysBetweenOn(holidays, first, last)
  const days = Array.from({ length: count + 1 }, (_, at) => addWorkingDaysOn(holidays, first, at))
  return { now, holidays, days: days.reverse() }
}

export function dayAgo({ days }: WorkingPast, ago: number): Temporal.PlainDate {
  const day = days[ago]
  if (!day) throw new RangeError(`There is no working day ${ago} days before today`)
  return day
}

/** The minute of a day, as a moment in London. */
export const momentAt = (day: Temporal.PlainDate, minute: number): Date =>
  new Date(
    day.toZonedDateTime({ timeZone: LONDON, plainTime: new Temporal.PlainTime(Math.floor(minute / 60), minute % 60) })
      .epochMilliseconds
  )

export const londonHour = (at: Date) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(LONDON).hour

/** The last minute of a day at which something may have happened: late in the afternoon, and before now. */
export function lastMinute({ now }: WorkingPast, day: Temporal.PlainDate): number {
  const closing = 16 * 60 + 50
  return day.equals(now.toPlainDate()) ? Math.min(closing, now.hour * 60 + now.minute - 5) : closing
}

/** "Thursday 3 December", that many working days after a day. */
export function laterInWords({ holidays }: WorkingPast, day: Temporal.PlainDate, days: number): string {
  return addWorkingDaysOn(holidays, day, days)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    .replace(',', '')
}
