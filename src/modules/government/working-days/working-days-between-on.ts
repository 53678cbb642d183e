import { Temporal } from 'temporal-polyfill'
import { type Holidays, isWorkingDay, workingDayFrom } from './add-working-days-on.ts'

/**
 * How many working days lie after `from`, up to and including `to`; the inverse of `addWorkingDaysOn`. A start that is not
 * a working day counts as the next one. Negative when `to` comes before `from`.
 */
export function workingDaysBetweenOn(holidays: Holidays, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - workingDaysBetweenOn(holidays, to, from)
  let day = workingDayFrom(holidays, from)
  let count = 0
  while (Temporal.PlainDate.compare(day, to) < 0) {
    day = day.add({ days: 1 })
    if (Temporal.PlainDate.compare(day, to) <= 0 && isWorkingDay(holidays, day)) count += 1
  }
  return count
}
