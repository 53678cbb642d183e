const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** “31/12/2019” as “2019-12-31”; empty as null; undefined for what is not a day of the calendar. */
export function readDate(written: string): string | null | undefined {
  if (written === '') return null
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(written) ?? []
  if (!day || !month || !year || Number(year) < 1000) return undefined
  const leap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0)
  const most = month === '02' && leap ? 29 : (DAYS[Number(month) - 1] ?? 0)
  return Number(day) >= 1 && Number(day) <= most ? `${year}-${month}-${day}` : undefined
}
