import { Temporal } from 'temporal-polyfill'

/** The civil date a number of months after another; the last of a month stays the last where the month is shorter. */
export const monthsAfter = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()
