import { Temporal } from 'temporal-polyfill'
import { LONDON } from './london-day.ts'

/** The moment a date and time stands for: with an offset as it says, without one by the clocks of London. */
export function fromLondon(text: string): Date {
  const said = /(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? Temporal.Instant.from(text)
    : Temporal.PlainDateTime.from(text).toZonedDateTime(LONDON, { disambiguation: 'compatible' }).toInstant()
  return new Date(said.epochMilliseconds)
}
