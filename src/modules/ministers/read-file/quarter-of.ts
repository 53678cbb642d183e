/** A quarter by its first and last day. */
export type Quarter = { from: string; to: string }

const two = (number: number) => String(number).padStart(2, '0')
const LAST_DAYS = [31, 30, 30, 31]

/** The quarter a day lies in. */
export function quarterOf(day: string): Quarter {
  const year = day.slice(0, 4)
  const at = Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return { from: `${year}-${two(at * 3 + 1)}-01`, to: `${year}-${two(at * 3 + 3)}-${LAST_DAYS[at]}` }
}
