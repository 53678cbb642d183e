const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const SLASH = 47

/** “31/12/2019” as “2019-12-31”; empty as null; undefined for what is not a day of the calendar. Read millions of times. */
export function readDate(written: string): string | null | undefined {
  if (written === '') return null
  if (written.length !== 10 || written.charCodeAt(2) !== SLASH || written.charCodeAt(5) !== SLASH) return undefined
  const day = digits(written, 0, 2)
  const month = digits(written, 3, 5)
  const year = digits(written, 6, 10)
  if (!(year >= 1000 && day >= 1 && day <= daysIn(month, year))) return undefined
  return `${written.slice(6)}-${written.slice(3, 5)}-${written.slice(0, 2)}`
}

/** The number that these characters write; NaN if one of them is no digit. */
function digits(written: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) {
    const digit = written.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) return Number.NaN
    number = number * 10 + digit
  }
  return number
}

function daysIn(month: number, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
}
