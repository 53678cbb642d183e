import { Temporal } from 'temporal-polyfill'
import { LONDON } from '../london-day.ts'

/** The moment a working day ends: 17:00 in London, summer and winter, unless another cut-off is given. */
export function deadlineAt(day: Temporal.PlainDate, cutOff = Temporal.PlainTime.from('17:00')): Date {
  return new Date(day.toZonedDateTime({ timeZone: LONDON, plainTime: cutOff }).epochMilliseconds)
}
