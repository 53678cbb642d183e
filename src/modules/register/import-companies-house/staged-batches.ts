import type { SectorMatch } from '../../sector-offices/index.ts'
import { fileUnusable, MOST_PROBLEMS, type Problem } from '../take-in/file-problems.ts'
import type { Fingerprints } from '../take-in/fingerprints.ts'
import { type Lines, lines } from '../take-in/lines.ts'
import { rowIds } from '../take-in/row-ids.ts'
import { columnsIn } from './columns.ts'
import { companyReader } from './read-company.ts'
import { type FileRecord, readRecords } from './read-records.ts'
import { stagedLine, stagedNames, type WorkedOut } from './staged.ts'

/** Some of the file, as lines for COPY, with the lists of SIC codes that were not met before. */
export type Batch = { rows: number; seen: Lines; staged: Lines; names: Lines; lists: string[][] }

export type Lookups = {
  known: Fingerprints
  regionOf: (district: string) => string | null
  sectorsOf: (codes: readonly string[]) => SectorMatch[]
  sectorOf: (codes: readonly string[]) => { sector: string | null; frontier: string | null; isNew: boolean }
}

const IN_ONE_GO = 25_000

/** The file, some of it at a time. Once a row is wrong nothing more is handed on, but reading goes on to name the others. */
export async function* stagedBatches(
  chunks: AsyncIterable<Uint8Array>,
  at: Date,
  lookups: Lookups,
  count: (rows: number) => void
): AsyncGenerator<Batch> {
  const problems: Problem[] = []
  let take: ((record: FileRecord, batch: Batch) => void) | undefined
  let batch = emptyBatch()
  let rows = 0
  for await (const records of readRecords(chunks)) {
    for (const record of records) {
      if (!take) {
        take = rowTaker(record, rowIds(at), problems, lookups)
        continue
      }
      take(record, batch)
      rows += 1
      if (problems.length >= MOST_PROBLEMS) throw fileUnusable(problems)
    }
    count(rows)
    if (batch.rows < IN_ONE_GO || problems.length) continue
    yield batch
    batch = emptyBatch()
  }
  if (!take) problems.push({ line: 1, words: 'the file is empty' })
  else if (rows === 0) problems.push({ line: 2, words: 'the file has a header and no rows' })
  if (problems.length) throw fileUnusable(problems)
  if (batch.rows) yield batch
}

const emptyBatch = (): Batch => ({ rows: 0, seen: lines(), staged: lines(), names: lines(), lists: [] })

function rowTaker(header: FileRecord, newId: () => string, problems: Problem[], lookups: Lookups) {
  if ('problem' in header) throw fileUnusable([{ line: header.line, words: header.problem }])
  const columns = columnsIn(header.fields)
  if ('problem' in columns) throw fileUnusable([{ line: header.line, words: columns.problem }])
  const width = header.fields.length
  const { readCompany, fingerprintOf, numberOf } = companyReader(columns.at)
  return (record: FileRecord, batch: Batch): void => {
    const { line } = record
    if ('problem' in record) return void problems.push({ line, words: record.problem })
    const { fields } = record
    if (fields.length !== width)
      return void problems.push({ line, words: `expected ${width} columns, found ${fields.length}` })
    batch.rows += 1
    const hash = fingerprintOf(fields)
    // The fingerprint covers all that is kept of a row, its number too: one we hold is a row that was sound and has not changed.
    if (lookups.known.has(hash)) return void batch.seen.add(`${line}\t${numberOf(fields)}\n`)
    const company = readCompany(fields, hash, (column, expected, found) =>
      problems.push({ line, column, words: `expected ${expected}, found “${found}”` })
    )
    if (problems.length) return
    const id = newId()
    batch.seen.add(`${line}\t${company.number}\n`)
    batch.staged.add(stagedLine(line, id, company, workedOut(company, batch, lookups)))
    if (company.previousNames.length) batch.names.add(stagedNames(line, id, company))
  }
}

function workedOut(
  { district, sicCodes }: { district: string | null; sicCodes: string[] },
  batch: Batch,
  { regionOf, sectorOf }: Lookups
): WorkedOut {
  const region = district ? regionOf(district) : null
  if (sicCodes.length === 0) return { region, sector: null, frontier: null }
  const { sector, frontier, isNew } = sectorOf(sicCodes)
  if (isNew) batch.lists.push(sicCodes)
  return { region, sector, frontier }
}
