import { csvLine } from '../../../platform/csv-line.ts'

export type Declared = { holder: string; nil: boolean; on: string | null; parts: Readonly<Record<string, string>> }
type Layout = { columns: readonly string[]; fields: readonly string[] | null; nil_words: string }

/** A return as it is published: one row a declaration under the exact header of its time, and a nil row in every cell. */
export const declarationFile = (layout: Layout, declared: readonly Declared[]): string =>
  [layout.columns, ...declared.map((one) => cellsOf(layout, one))].map(csvLine).join('')

/** The cells of one row, in the order of the columns. */
export const cellsOf = ({ fields, nil_words }: Layout, one: Declared): string[] =>
  (fields ?? []).map((field) => (field === 'holder' ? one.holder : one.nil ? nil_words : cellOf(field, one)))

function cellOf(field: string, { on, parts }: Declared): string {
  if (field === 'on') return on ?? ''
  if (field === 'days') return parts.until && parts.until !== on ? `${on} to ${parts.until}` : (on ?? '')
  return parts[field] ?? ''
}
