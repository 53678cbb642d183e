import { Temporal } from 'temporal-polyfill'

export const LONDON = 'Europe/London'

/** The civil date in London at a moment, as yyyy-mm-dd. */
export const londonDay = (at: Date): string => londonTime(at).toPlainDate().toString()

export const londonTime = (at: Date): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(LONDON)
