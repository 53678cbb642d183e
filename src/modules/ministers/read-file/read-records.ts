import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { csvWords } from '../../../platform/csv-line.ts'
import { RuleBroken } from '../../../platform/errors.ts'

/** One record of the file: the line it begins on, counted from 1, and its cells without blanks around them. */
export type FileRecord = { line: number; cells: string[] }

const Parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }))
type Parsed = z.infer<typeof Parsed>

/** The records that have anything in them, whichever of comma, semicolon and tab parts them. */
export function readRecords(text: string): FileRecord[] {
  refuseWorkbooks(text)
  const records: FileRecord[] = []
  for (const { record, info } of parsed(text, delimiterOf(text))) {
    const spanned = record.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    const cells = record.map(tidy)
    if (cells.some((cell) => cell !== '')) records.push({ line: info.lines - spanned, cells })
  }
  return records
}

function parsed(text: string, delimiter: string): Parsed {
  try {
    return Parsed.parse(
      parse(text, {
        info: true,
        delimiter,
        relax_column_count: true,
        relax_quotes: true,
        record_delimiter: '\n',
        skip_empty_lines: false
      })
    )
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? `Line ${error.lines}: ` : ''
    throw new RuleBroken('file-unreadable', `${line}the file is not well-formed CSV. ${error.message}`)
  }
}

/** How Excel, OpenDocument and PDF files begin. */
const WORKBOOKS = ['PK\u0003\u0004', 'ÐÏ\u0011à', '%PDF']

function refuseWorkbooks(text: string) {
  if (WORKBOOKS.some((start) => text.startsWith(start)) || text.slice(0, 2000).includes('\0'))
    throw new RuleBroken(
      'not-csv',
      'This is a spreadsheet or a document, not a CSV file. Open it and save it as “CSV UTF-8”, then import that'
    )
}

function delimiterOf(text: string): string {
  const top = text.slice(0, 4000)
  const count = (sign: string) => top.split(sign).length
  const [comma, semicolon, tab] = [count(','), count(';'), count('\t')]
  if (tab > comma && tab > semicolon) return '\t'
  return semicolon > comma * 2 ? ';' : ','
}

/** No-break and zero-width spaces count as blanks; runs of blanks as one. An apostrophe that kept a spreadsheet from acting is no part of the words. */
const tidy = (cell: string) =>
  csvWords(cell)
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
