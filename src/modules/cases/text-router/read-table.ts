import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'

const table = z.array(z.record(z.string(), z.string()))

/** Reads a seed table (CSV, or TSV by its name) as rows by column; a malformed file says where. */
export function readTable(path: string): Record<string, string>[] {
  const tabs = path.endsWith('.tsv')
  const rows: unknown = parse(readFileSync(path, 'utf8'), {
    columns: true,
    delimiter: tabs ? '\t' : ',',
    quote: tabs ? null : '"',
    skip_empty_lines: true,
    trim: true,
    bom: true
  })
  return table.parse(rows)
}
