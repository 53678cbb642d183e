const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December']

const numberOf = (from: string) => Math.floor((Number(from.slice(5, 7)) - 1) / 3)

/** “July to September 2013”, as guidance has departments write it. */
export const quarterInWords = (from: string) => `${MONTHS[numberOf(from)]} ${from.slice(0, 4)}`

/** “2013-q3”, for addresses. */
export const quarterSlug = (from: string) => `${from.slice(0, 4)}-q${numberOf(from) + 1}`

/** The first day of the quarter an address names. */
export function quarterOfSlug(slug: string): string | undefined {
  const [, year, number] = /^((?:19|20)\d\d)-q([1-4])$/.exec(slug) ?? []
  return year && number ? `${year}-${String(Number(number) * 3 - 2).padStart(2, '0')}-01` : undefined
}

/** A return is due by the last day of the quarter that follows. */
export function dueOn(from: string): string {
  const [year, number] = [Number(from.slice(0, 4)), numberOf(from)]
  const [dueYear, month] = number === 3 ? [year + 1, 3] : [year, number * 3 + 6]
  return `${dueYear}-${String(month).padStart(2, '0')}-${month === 6 || month === 9 ? 30 : 31}`
}
