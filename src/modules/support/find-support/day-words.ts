const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** “2026-11-01” as “1 November 2026”. */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`
}
