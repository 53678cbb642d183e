import { RuleBroken } from '../../../platform/errors.ts'
import type { FileRecord } from './read-records.ts'

export type Column = 'minister' | 'date' | 'end' | 'organisation' | 'purpose' | 'department' | 'client'
export type Columns = Partial<Record<Column, number>>
export type Header = { at: number; columns: Columns; titles: Partial<Record<Column, string>> }

const NAMES: readonly [Column, RegExp][] = [
  ['client', /client/],
  ['end', /^(end|to|until)\b.*date|^date (to|ended)|^end$/],
  ['date', /\bdates?\b|^month|^when|^day$/],
  ['purpose', /purpose|reason|subject|topic|nature of|details? of|^details$|discuss|agenda/],
  [
    'organisation',
    /organi[sz]ation|individual|compan(y|ies)|attendee|external part|met with|meeting (was )?with|who (was )?met|stakeholder|^name of external|^external|^with$/
  ],
  ['department', /^(lead )?(department|dept)\b/],
  [
    'minister',
    /minister|special advis[eo]r|official|permanent secretary|^name$|^name(\/| and | or )?(role|title)|^who$|secretary of state/
  ]
]

const OTHER_KINDS: readonly { words: string; signs: RegExp }[] = [
  { words: 'hospitality', signs: /hospitality/ },
  { words: 'gifts', signs: /\bgift/ },
  { words: 'overseas travel', signs: /destination|overseas|travel|date(s|\(s\))? of trip|mode of transport/ }
]

const OTHER_PEOPLE: readonly { words: string; signs: RegExp }[] = [
  { words: 'special advisers’ meetings', signs: /special advis[eo]r/ },
  {
    words: 'senior officials’ meetings',
    signs: /permanent secretary|senior official|director general|official.?s name/
  }
]

const LOOK_AT = 40

/** The row that names the columns, in any of the forms departments have used; what stands above it is title. */
export function findHeader(records: readonly FileRecord[]): Header {
  for (const [at, record] of records.slice(0, LOOK_AT).entries()) {
    const kind = kindOfOther(record)
    if (kind) throw otherKind(kind, record.line)
    const header = headerOf(record)
    if (header) return { at, ...header }
  }
  const seen = records.slice(0, 3).map(({ cells }) => cells.filter(Boolean).join(' | '))
  throw new RuleBroken(
    'header-missing',
    `No row of this file names its columns. Expected Minister, Date, Name of organisation or individual, Purpose of meeting; the file begins with ${seen.length ? seen.map((words) => `“${words.slice(0, 80)}”`).join(', ') : 'nothing'}`
  )
}

/** The columns a row names, if it is a row that names columns. */
export function headerOf(record: FileRecord): Omit<Header, 'at'> | undefined {
  const columns: Columns = {}
  const titles: Header['titles'] = {}
  for (const [at, cell] of record.cells.entries()) {
    if (cell.length > 90) return undefined
    const name = folded(cell)
    const found = NAMES.find(([column, form]) => columns[column] === undefined && form.test(name))
    if (!found || name === '') continue
    columns[found[0]] = at
    titles[found[0]] = cell
  }
  const complete = columns.organisation !== undefined && columns.date !== undefined
  return complete && (columns.purpose !== undefined || columns.minister !== undefined) ? { columns, titles } : undefined
}

export function kindOfOther(record: FileRecord): string | undefined {
  const names = record.cells.map(folded).filter((name) => name !== '' && name.length < 120)
  if (names.length < 3 || !names.some((name) => /date|minister|name/.test(name))) return undefined
  const whose = OTHER_PEOPLE.find(({ signs }) => signs.test(names[0] ?? ''))
  if (whose) return whose.words
  // Some returns of meetings say in a column of their own whether anything was offered.
  if (headerOf(record)?.columns.purpose !== undefined) return undefined
  return OTHER_KINDS.find(({ signs }) => names.some((name) => signs.test(name)))?.words
}

const otherKind = (kind: string, line: number) =>
  new RuleBroken(
    'not-meetings',
    `Line ${line}: this is a return of ${kind}, not of ministers’ meetings. Only those can be imported so far; nothing was loaded`
  )

const folded = (cell: string) =>
  cell
    .toLowerCase()
    .replace(/[\s_]+/g, ' ')
    .replace(/[*†:]/g, '')
    .trim()
