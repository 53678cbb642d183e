import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { csvWords } from '../../../platform/csv-line.ts'
import { RuleBroken } from '../../../platform/errors.ts'

const NAMES = [
  'kind',
  'title',
  'date',
  'from',
  'to',
  'businesses',
  'owner',
  'officials',
  'ministers',
  'outside',
  'place',
  'topics',
  'purpose',
  'said',
  'decided',
  'why',
  'marking',
  'key'
] as const
export type Column = (typeof NAMES)[number]
export const COLUMNS: Readonly<Record<Column, string>> = {
  kind: 'meeting, visit, call or another kind of contact',
  title: 'what it was about',
  date: 'like 2026-11-20 or 20/11/2026',
  from: 'the time it began, like 10:30',
  to: 'the time it ended',
  businesses: 'names or company numbers',
  owner: 'the e-mail address of the official whose it is',
  officials: 'names or e-mail addresses',
  ministers: 'names or posts',
  outside: 'name, job, organisation',
  place: 'where',
  topics: 'by their names',
  purpose: 'why',
  said: 'what was said',
  decided: 'what was decided',
  why: 'why a plan goes on beside what others plan',
  marking: 'OFFICIAL or OFFICIAL-SENSITIVE',
  key: 'its key where it comes from, so that it comes in once'
}
/** What a file of rows to mend says of each besides the row itself; passed over when it comes back. */
export const PASSED_OVER: readonly string[] = ['row', 'what_is_wrong']
const Cells = z.record(z.enum(NAMES), z.string())
export type Row = { row: number; cells: Record<Column, string> }

const NEEDED = ['kind', 'title', 'date', 'from', 'businesses'] as const
const MOST = 1000

/** The rows of a CSV file with the number each has in a spreadsheet. Lists within a cell have semicolons between them. */
export function readRows(text: string): Row[] {
  const [first = [], ...rest] = parsed(text)
  const names = first.map((name) => name.trim().toLowerCase().replaceAll(' ', '_'))
  const columns = names.map(columnCalled)
  const missing = NEEDED.filter((name) => !columns.includes(name))
  if (missing.length)
    throw new RuleBroken('column-missing', `The first line has no column “${missing.join('”, “')}”`, 'file')
  const rows = rest
    .map((cells, at) => ({ row: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()))
    .map(({ row, cells }) => rowOf(row, cells, columns))
  if (rows.length === 0) throw new RuleBroken('no-rows', 'The file has no rows below its first line', 'file')
  if (rows.length > MOST)
    throw new RuleBroken(
      'too-many-rows',
      `The file has ${rows.length} rows. Bring in at most ${MOST} at a time`,
      'file'
    )
  return rows
}

function parsed(text: string): string[][] {
  if (!text.trim()) throw new RuleBroken('file-missing', 'Choose a CSV file', 'file')
  if (text.includes('\0') || text.includes('\ufffd'))
    throw new RuleBroken('not-text', 'This file is not CSV text in UTF-8. Save it as “CSV UTF-8” and try again', 'file')
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false })
  } catch (error) {
    const line = /on line (\d+)|at line (\d+)/.exec(String(error))
    const where = line ? ` near line ${line[1] ?? line[2]}` : ''
    throw new RuleBroken('not-csv', `This cannot be read as CSV${where}: a quotation mark is not closed`, 'file')
  }
}

function columnCalled(name: string): Column | undefined {
  if (PASSED_OVER.includes(name)) return undefined
  const found = NAMES.find((column) => column === name)
  if (found) return found
  throw new RuleBroken('column-unknown', `There is no column “${name}”. The columns are: ${NAMES.join(', ')}`, 'file')
}

function rowOf(row: number, cells: readonly string[], columns: readonly (Column | undefined)[]): Row {
  if (cells.slice(columns.length).some((cell) => cell.trim()))
    throw new RuleBroken('row-too-long', `Row ${row} has more cells than the first line has names`, 'file')
  const named = columns.flatMap((column, at) => (column ? [[column, csvWords((cells[at] ?? '').trim())] as const] : []))
  const none = NAMES.map((column) => [column, ''] as const)
  return { row, cells: Cells.parse(Object.fromEntries([...none, ...named])) }
}
