import { type Line, linesOf } from './lines-of.ts'
import { QuoteOutOfPlace, splitRecord } from './split-record.ts'

export type FileRecord = { line: number; fields: string[] } | { line: number; problem: string }

/** A record longer than this has lost a closing quote, and would otherwise swallow the rest of the file. */
const LONGEST_RECORD = 65_536
const NEVER_CLOSED = 'a quote was opened and never closed'

/**
 * Reads a CSV file record by record, each with the number of the line it begins on, in constant memory. What cannot be
 * read comes as a problem, and reading goes on at the next line.
 */
export async function* readRecords(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Iterable<FileRecord>> {
  const reader = recordReader()
  for await (const lines of linesOf(chunks)) yield recordsIn(lines, reader)
  const left = reader.end()
  if (left) yield [left]
}

type Reader = ReturnType<typeof recordReader>

function* recordsIn(lines: Iterable<Line>, { take }: Reader): Generator<FileRecord> {
  for (const line of lines) {
    const record = take(line)
    if (record) yield record
  }
}

function recordReader() {
  let columns = -1
  let line = 0
  let open: { text: string; line: number } | undefined
  return {
    take(next: Line): FileRecord | undefined {
      line += 1
      if ('problem' in next) {
        open = undefined
        return { line, ...next }
      }
      const text = line === 1 ? next.text.replace(/^\ufeff/, '') : next.text
      if (text === '' && !open) return undefined
      const begun = open?.line ?? line
      const record = open ? `${open.text}\n${text}` : text
      open = undefined
      const read = fieldsOf(record, columns)
      if (typeof read === 'string') return { line: begun, problem: read }
      if (read) {
        if (columns < 0) columns = read.length
        return { line: begun, fields: read }
      }
      open = { text: record, line: begun }
      return undefined
    },
    end: (): FileRecord | undefined => open && { line: open.line, problem: NEVER_CLOSED }
  }
}

/** The fields, or what is wrong with the record, or nothing yet while a quote is open. */
function fieldsOf(record: string, columns: number): string[] | string | undefined {
  try {
    return splitRecord(record, columns) ?? (record.length > LONGEST_RECORD ? NEVER_CLOSED : undefined)
  } catch (error) {
    if (error instanceof QuoteOutOfPlace)
      return 'a quote stands in the middle of a value; a quote within a value must be doubled'
    throw error
  }
}
