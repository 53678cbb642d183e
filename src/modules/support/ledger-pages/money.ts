const SIGN: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' }

/** Whole pence as “£1,234.50”, with the pence only where there are any. */
export function money(pence: bigint, currency: string): string {
  const size = pence < 0n ? -pence : pence
  const rest = size % 100n
  const pence_words = rest === 0n ? '' : `.${rest.toString().padStart(2, '0')}`
  return `${pence < 0n ? '−' : ''}${SIGN[currency] ?? `${currency} `}${(size / 100n).toLocaleString('en-GB')}${pence_words}`
}

/** “£1.2m”: for cells of a table that must stand side by side. The exact figure is in the file and in the title of the cell. */
export function shortMoney(pence: bigint, currency: string): string {
  const amount = Math.abs(pounds(pence))
  const sign = `${pence < 0n ? '−' : ''}${SIGN[currency] ?? `${currency} `}`
  if (amount >= 1e9) return `${sign}${(amount / 1e9).toFixed(1)}bn`
  if (amount >= 1e6) return `${sign}${(amount / 1e6).toFixed(1)}m`
  if (amount >= 1e3) return `${sign}${Math.round(amount / 1e3)}k`
  return `${sign}${amount}`
}

export const pounds = (pence: bigint) => Number(pence) / 100
