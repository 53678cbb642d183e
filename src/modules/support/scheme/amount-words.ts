import type { SchemeContent } from './scheme.schema.ts'

/** How much there is, in the words of the scheme or from its figures; “Depends” when it says neither. */
export function amountWords({ least, most, words }: SchemeContent['amount']): string {
  if (words) return words
  const pounds = (value: number) => `£${value.toLocaleString('en-GB')}`
  if (least !== null && most !== null) return `${pounds(least)} to ${pounds(most)}`
  if (most !== null) return `Up to ${pounds(most)}`
  return least === null ? 'Depends' : `From ${pounds(least)}`
}
