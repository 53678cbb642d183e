import { Temporal } from 'temporal-polyfill'

/** The civil date a number of days after another. */
export const daysAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
