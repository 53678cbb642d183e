import type { Temporal } from 'temporal-polyfill'

/** Days nobody is asked to work besides weekends, as yyyy-mm-dd. */
export type Holidays = ReadonlySet<string>

/**
 * The day that is `days` working days after `from`, by one division's holidays. A start that is not a working day counts as
 * the next one, so 0 gives the first working day on or after it. Throws RangeError unless `days` is a whole number from 0.
 */
export function addWorkingDaysOn(holidays: Holidays, from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`Working days must be a whole number from 0, not ${days}`)
  let day = workingDayFrom(holidays, from)
  for (let left = days; left > 0; left -= 1) day = workingDayFrom(holidays, day.add({ days: 1 }))
  return day
}

/** The first working day on or after a day. */
export function workingDayFrom(holidays: Holidays, from: Temporal.PlainDate): Temporal.PlainDate {
  let day = from
  while (!isWorkingDay(holidays, day)) day = day.add({ days: 1 })
  return day
}

export const isWorkingDay = (holidays: Holidays, day: Temporal.PlainDate): boolean =>
  day.dayOfWeek < 6 && !holidays.has(day.toString())
