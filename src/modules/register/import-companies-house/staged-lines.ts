import { fileUnusable, MOST_PROBLEMS, type Problem } from '../take-in/file-problems.ts'
import { rowIds } from '../take-in/row-ids.ts'
import { columnsIn } from './columns.ts'
import { companyReader } from './read-company.ts'
import { type FileRecord, readRecords } from './read-records.ts'
import { stagedLine } from './staged.ts'

type Count = (rows: number) => void

/** The file as lines for COPY. Once a row is wrong nothing more is handed on, but reading goes on to name the others. */
export async function* stagedLines(
  chunks: AsyncIterable<Uint8Array>,
  at: Date,
  count: Count
): AsyncGenerator<Uint8Array> {
  const problems: Problem[] = []
  let read: ((record: FileRecord) => string) | undefined
  let rows = 0
  for await (const records of readRecords(chunks)) {
    let text = ''
    for (const record of records) {
      if (!read) {
        read = rowReader(record, rowIds(at), problems)
        continue
      }
      text += read(record)
      rows += 1
      if (problems.length >= MOST_PROBLEMS) throw fileUnusable(problems)
    }
    count(rows)
    if (text && problems.length === 0) yield Buffer.from(text)
  }
  if (!read) problems.push({ line: 1, words: 'the file is empty' })
  else if (rows === 0) problems.push({ line: 2, words: 'the file has a header and no rows' })
  if (problems.length) throw fileUnusable(problems)
}

function rowReader(header: FileRecord, newId: () => string, problems: Problem[]): (record: FileRecord) => string {
  if ('problem' in header) throw fileUnusable([{ line: header.line, words: header.problem }])
  const columns = columnsIn(header.fields)
  if ('problem' in columns) throw fileUnusable([{ line: header.line, words: columns.problem }])
  const width = header.fields.length
  const readCompany = companyReader(columns.at)
  return (record) => {
    const { line } = record
    if ('problem' in record) {
      problems.push({ line, words: record.problem })
      return ''
    }
    if (record.fields.length !== width) {
      problems.push({ line, words: `expected ${width} columns, found ${record.fields.length}` })
      return ''
    }
    const company = readCompany(record.fields, (column, expected, found) =>
      problems.push({ line, column, words: `expected ${expected}, found “${found}”` })
    )
    return problems.length ? '' : stagedLine(line, newId(), company)
  }
}
