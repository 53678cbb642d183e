import { csvLine } from '../../../platform/csv-line.ts'
import type { Imported } from './bring-in.ts'
import { COLUMNS, type Column, PASSED_OVER, readRows } from './read-rows.ts'

const NAMES = Object.keys(COLUMNS).filter((name): name is Column => name in COLUMNS)

/**
 * The rows that need mending as a file: as they were typed, with the number each has in the file they came from and what is
 * wrong with it. Both columns are passed over when the mended file is brought in.
 */
export function wrongRows(text: string, { wrong }: Pick<Imported, 'wrong'>): string {
  const lines = readRows(text).flatMap(({ row, cells }) => {
    const problems = wrong.filter((one) => one.row === row).map(({ column, words }) => `${column}: ${words}`)
    return problems.length
      ? [csvLine([...NAMES.map((name) => cells[name] ?? ''), String(row), problems.join('; ')])]
      : []
  })
  return csvLine([...NAMES, ...PASSED_OVER]) + lines.join('')
}
