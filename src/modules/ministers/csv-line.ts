/** One line of CSV as RFC 4180 has it, with the line ends a spreadsheet expects. */
export const csvLine = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(',')}\r\n`

const cell = (text: string | null) => (text && /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : (text ?? ''))
