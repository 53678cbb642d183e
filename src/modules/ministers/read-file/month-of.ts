const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december'
]

/** The month a word names, 1 to 12: in full, shortened, or with one slip of the keyboard. */
export function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/[^a-z]/g, '')
  if (name.length < 3) return undefined
  const exact = MONTHS.findIndex((month) => month.startsWith(name) || name === `${month.slice(0, 4)}`)
  if (exact >= 0) return exact + 1
  const slip = name.length >= 5 ? MONTHS.findIndex((month) => oneSlipApart(month, name)) : -1
  return slip >= 0 ? slip + 1 : undefined
}

/** One letter missing, added, changed, or two neighbours swapped. */
function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.length - start - end, b.length - start - end]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]
}
