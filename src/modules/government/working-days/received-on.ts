import { Temporal } from 'temporal-polyfill'
import { londonTime } from '../london-day.ts'

/** The London day something counts as received: what comes in after the cut-off counts from the day after. */
export function receivedOn(at: Date, cutOff: Temporal.PlainTime): Temporal.PlainDate {
  const london = londonTime(at)
  const late = Temporal.PlainTime.compare(london.toPlainTime(), cutOff) > 0
  return late ? london.toPlainDate().add({ days: 1 }) : london.toPlainDate()
}
