/**
 * A line of CSV (RFC 4180). What a spreadsheet would run as a formula gets an apostrophe before it and stays words: a file that
 * anybody may open must not act on their machine because of what a firm or a department wrote. `csvWords` takes it off again.
 */
export const csvLine = (values: readonly (string | null)[]): string =>
  `${values.map((value) => csvCell(guarded(value ?? ''))).join(',')}\r\n`

/** A cell as it is, its commas, quotes and ends of lines wrapped. */
export const csvCell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const guarded = (text: string) => (wouldRun(text) ? `'${text}` : text)

/** A cell as it was before it was guarded: what is written and read again is the same to the letter. */
export const csvWords = (cell: string): string =>
  cell.startsWith("'") && wouldRun(cell.slice(1)) ? cell.slice(1) : cell

/** A dash alone and a plain number run nothing; what was guarded already counts, so that guarding can be undone. */
const wouldRun = (text: string) => /^'*[=+\-@\t\r]./s.test(text) && !/^[+-][\d.,]+$/.test(text)
