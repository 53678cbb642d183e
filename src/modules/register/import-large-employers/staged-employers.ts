import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { fileUnusable, MOST_PROBLEMS, type Problem } from '../take-in/file-problems.ts'
import { rowIds } from '../take-in/row-ids.ts'
import { COLUMNS, type EmployerRow, stagedEmployer } from './read-employer.ts'

type Count = { rows: number; publicSector: number }

const TOGETHER = 500

/** The returns as lines for COPY; nothing is handed on once one of them is wrong, but reading goes on to name the others. */
export async function* stagedEmployers(
  chunks: AsyncIterable<Uint8Array>,
  at: Date,
  count: Count
): AsyncGenerator<Uint8Array> {
  const problems: Problem[] = []
  const newId = rowIds(at)
  let lines: string[] = []
  for await (const { row, line } of rowsOf(chunks)) {
    count.rows += 1
    const staged = stagedEmployer(line, newId(), row, problems)
    if (staged === undefined) count.publicSector += 1
    else lines.push(staged)
    if (problems.length >= MOST_PROBLEMS) throw fileUnusable(problems)
    if (problems.length || lines.length < TOGETHER) continue
    yield Buffer.from(lines.join(''))
    lines = []
  }
  if (problems.length) throw fileUnusable(problems)
  if (lines.length) yield Buffer.from(lines.join(''))
}

async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<{ row: EmployerRow; line: number }> {
  const parser = parse({ bom: true, columns: headerOf, info: true })
  Readable.from(chunks, { objectMode: false })
    .on('error', (error) => parser.destroy(error))
    .pipe(parser)
  try {
    for await (const { record, info } of parser) yield { row: record, line: info.lines }
  } catch (error) {
    if (error instanceof CsvError) throw fileUnusable([{ line: Number(error.lines ?? 1), words: error.message }])
    throw error
  }
}

function headerOf(header: string[]): string[] {
  const names = header.map((name) => name.trim())
  const missing = COLUMNS.filter((column) => !names.includes(column))
  if (missing.length) throw fileUnusable([{ line: 1, words: `the header has no column ${missing.join(', ')}` }])
  return names
}
