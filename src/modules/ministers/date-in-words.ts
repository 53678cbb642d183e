import { shortDayInWords } from '../../platform/dates.ts'

type When = { date: string; from: string | null; to: string | null; precision: string }

const noon = (on: string) => new Date(`${on}T12:00:00Z`)
const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', month: 'long', year: 'numeric' })

/** When a meeting was, no more exactly than it was published. */
export function dateInWords({ date, from, to, precision }: When): string {
  if (!from || !to) return `${date} (year not given)`
  if (precision === 'day') return shortDayInWords(noon(from))
  const [first, last] = [month.format(noon(from)), month.format(noon(to))]
  return first === last
    ? precision === 'month'
      ? first
      : `${shortDayInWords(noon(from))} to ${shortDayInWords(noon(to))}`
    : `${first} to ${last}`
}
