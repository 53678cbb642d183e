/** A line of CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, and stays words. */
export const csvLine = (values: readonly (string | null)[]) =>
  `${values.map((value) => quoted(value ?? '')).join(',')}\r\n`

function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
