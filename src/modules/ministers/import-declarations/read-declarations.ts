import { decodeText } from '../read-file/decode-text.ts'
import { isNil } from '../read-file/is-nil.ts'
import { readDate } from '../read-file/read-date.ts'
import { type FileRecord, readRecords } from '../read-file/read-records.ts'
import { declarationColumns } from './declaration-columns.ts'
import type { RefusedRow } from './import-declarations.schema.ts'

export type ReadDeclaration = {
  line: number
  holder: string
  department: string | null
  nil: boolean
  on: string | null
  parts: Record<string, string>
}
type Row = ReadDeclaration | RefusedRow
type Cells = Readonly<Record<string, string>>

/** Reads a file as departments publish it: every row below the header becomes a declaration, a nil return or a named refusal. */
export function readDeclarations(bytes: Uint8Array, latest: string) {
  const records = readRecords(decodeText(bytes).text)
  const { kind, parts, after } = declarationColumns(records)
  let holder = ''
  const rows = records.slice(after).map((record): Row => {
    const cells = cellsOf(record, parts)
    holder = cells.holder || holder
    return rowOf(record, { ...cells, holder }, latest)
  })
  return {
    kind,
    rows: rows.filter((row) => 'holder' in row),
    refused: rows.filter((row) => 'reason' in row),
    count: rows.length
  }
}

const cellsOf = ({ cells }: FileRecord, parts: readonly (string | undefined)[]): Record<string, string> =>
  Object.fromEntries(parts.flatMap((part, at) => (part ? [[part, cells[at] ?? '']] : [])))

function rowOf({ line, cells: all }: FileRecord, cells: Cells, latest: string): Row {
  const refuse = (column: string, text: string, reason: string) => ({ line, column, text, reason })
  const { holder = '', department = '', source: _, on: date = '', ...rest } = cells
  if (!holder) return refuse('holder', all.join(' | '), 'nobody is named, here or above')
  const about = { line, holder, department: department || null }
  const said = Object.values(rest).filter((cell) => cell !== '')
  if (said.length === 0 || said.every(isNil)) return { ...about, nil: true, on: dayIn(date, latest), parts: {} }
  const on = dayIn(date, latest)
  if (!on) return refuse('date', date, 'no day can be read here')
  if (cells.accompanied && cells.accompanied.length > 40)
    return refuse('accompanied', cells.accompanied, 'too long for a yes or no: the columns of this row have shifted')
  return { ...about, nil: false, on, parts: rest }
}

function dayIn(text: string, latest: string): string | null {
  const read = readDate(text, { latest })
  return 'held' in read ? read.held.from : null
}
