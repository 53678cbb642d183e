import type { ComponentChildren } from 'preact'
import { Table } from './govuk/table.tsx'

export type Column = { text: string; numeric?: boolean }

type StackTableProps = {
  caption: string
  captionHidden?: boolean
  columns: readonly Column[]
  rows: readonly (readonly ComponentChildren[])[]
}

/** A table whose first cell names the row, and whose rows become cards on a telephone. */
export const StackTable = ({ caption, captionHidden, columns, rows }: StackTableProps) => (
  <Table
    classes="so-table--stack"
    caption={caption}
    captionClasses={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}
    head={columns.map(({ text, numeric }) => ({ text, format: numeric ? 'numeric' : undefined }))}
    firstCellIsHeader
    rows={rows.map((row) =>
      row.map((text, index) => ({
        text,
        format: columns[index]?.numeric ? 'numeric' : undefined,
        attributes: index > 0 ? { 'data-label': columns[index]?.text } : undefined
      }))
    )}
  />
)
