import { readRecords } from '../import-companies-house/read-records.ts'
import { companyNumber } from '../names/company-number.ts'
import { fileUnusable, MOST_PROBLEMS, type Problem } from '../take-in/file-problems.ts'
import { readDay } from './read-day.ts'

export type RelationLine = {
  line: number
  child: string
  parent: string
  kind: string
  from_on: string | null
  until_on: string | null
}

const COLUMNS = ['child', 'parent', 'kind', 'from', 'until']
const MAY_BE_MISSING = ['from', 'until']

/** The relations of a file; every line that cannot be one is named. */
export async function readRelations(chunks: AsyncIterable<Uint8Array>): Promise<RelationLine[]> {
  const problems: Problem[] = []
  const lines: RelationLine[] = []
  let at: Map<string, number> | undefined
  for await (const records of readRecords(chunks)) {
    for (const record of records) {
      if ('problem' in record) problems.push({ line: record.line, words: record.problem })
      else if (!at) at = columnsIn(record.fields)
      else {
        const read = relationIn(record.line, record.fields, at, problems)
        if (read) lines.push(read)
      }
      if (problems.length >= MOST_PROBLEMS) throw fileUnusable(problems)
    }
  }
  if (!at) problems.push({ line: 1, words: 'the file is empty' })
  if (problems.length > 0) throw fileUnusable(problems)
  return lines
}

function columnsIn(header: readonly string[]): Map<string, number> {
  const at = new Map(header.map((name, place) => [name.trim().toLowerCase(), place]))
  const missing = COLUMNS.filter((column) => !at.has(column) && !MAY_BE_MISSING.includes(column))
  if (missing.length > 0)
    throw fileUnusable([
      { line: 1, words: `the header has no column ${missing.join(', ')}; expected ${COLUMNS.join(', ')}` }
    ])
  return at
}

function relationIn(
  line: number,
  fields: readonly string[],
  at: ReadonlyMap<string, number>,
  problems: Problem[]
): RelationLine | undefined {
  const text = (column: string) => (fields[at.get(column) ?? -1] ?? '').trim()
  const report = (column: string, words: string) => void problems.push({ line, column, words })
  const [child, parent] = [companyNumber(text('child')), companyNumber(text('parent'))]
  if (!child) report('child', `expected a company number, found “${text('child')}”`)
  if (!parent) report('parent', `expected a company number, found “${text('parent')}”`)
  if (child && child === parent) report('parent', `${child} cannot be its own parent`)
  const dayIn = (column: string) => {
    const day = readDay(text(column))
    if (day === undefined) report(column, `expected a day such as 2026-04-01, or nothing, found “${text(column)}”`)
    return day ?? null
  }
  const [from_on, until_on] = [dayIn('from'), dayIn('until')]
  if (!child || !parent) return undefined
  return { line, child, parent, kind: text('kind').toLowerCase(), from_on, until_on }
}
