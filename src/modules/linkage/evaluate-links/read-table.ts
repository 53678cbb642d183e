import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse'
import { RuleBroken } from '../../../platform/errors.ts'

/** A file of rows as text, its columns by their small-letter names. */
export type Table = { columns: readonly string[]; rows: readonly (readonly string[])[] }

/** The same, read as it is asked for: of any size, in constant memory. */
export type TableInFlow = { columns: readonly string[]; rows: AsyncIterable<readonly string[]> }

export async function readTable(file: string): Promise<Table> {
  const { columns, rows } = await openTable(file)
  const all: (readonly string[])[] = []
  for await (const row of rows) all.push(row)
  return { columns, rows: all }
}

/** Opens a CSV file whatever spreadsheet wrote it: byte order mark, CRLF, tabs or semicolons, short and blank rows. */
export async function openTable(file: string): Promise<TableInFlow> {
  const name = path.basename(file)
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new RuleBroken('file-missing', `There is no file ${file}`)
  const reading = fs.createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter: delimiterOf(file),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true
    })
  )
  const records = reading[Symbol.asyncIterator]()
  const first = await records.next()
  if (first.done) throw new RuleBroken('file-empty', `${name} is empty: its first line should name its columns`)
  return { columns: asTexts(first.value).map(inSmallLetters), rows: asRows(records) }
}

async function* asRows(records: AsyncIterator<unknown>) {
  for (let next = await records.next(); !next.done; next = await records.next()) yield asTexts(next.value)
}

const inSmallLetters = (cell: string) =>
  cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

const asTexts = (record: unknown): string[] => (Array.isArray(record) ? record.map((cell) => String(cell ?? '')) : [])

function delimiterOf(file: string): string {
  const head = Buffer.alloc(65_536)
  const descriptor = fs.openSync(file, 'r')
  const size = fs.readSync(descriptor, head, 0, head.length, 0)
  fs.closeSync(descriptor)
  const [first = ''] = head.toString('utf8', 0, size).split(/\r?\n/, 1)
  const counts = [',', '\t', ';', '|'].map((mark) => ({ mark, count: first.split(mark).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).mark
}
