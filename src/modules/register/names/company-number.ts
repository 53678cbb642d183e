/** A company number in full: leading zeros put back, prefixes such as SC, NI and OC kept; undefined if it cannot be one. */
export function companyNumber(written: string): string | undefined {
  const text = written.replaceAll(/\s/g, '').toUpperCase()
  if (/^\d{1,8}$/.test(text)) return text.padStart(8, '0')
  const [, letters, digits] = /^([A-Z]{2})(\d{1,6})$/.exec(text) ?? []
  if (letters && digits) return letters + digits.padStart(6, '0')
  return /^(?=.*\d)[A-Z0-9]{8}$/.test(text) ? text : undefined
}
