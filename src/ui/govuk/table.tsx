import type { ComponentChildren } from 'preact'
import { attrs } from './parts/attrs.ts'
import { classes } from './parts/classes.ts'
import type { Absent, Attributes, Content } from './parts/types.ts'
import { written } from './parts/written.ts'

export type TableCell = Content & {
  format?: 'numeric'
  classes?: string
  colspan?: number
  rowspan?: number
  attributes?: Attributes
}

export type TableProps = {
  rows: readonly (readonly TableCell[] | Absent)[]
  head?: readonly TableCell[]
  caption?: ComponentChildren
  captionClasses?: string
  firstCellIsHeader?: boolean
  classes?: string
  attributes?: Attributes
}

/** GOV.UK table. */
export const Table = (props: TableProps) => (
  <table class={classes('govuk-table', props.classes)} {...attrs(props.attributes)}>
    {props.caption && <caption class={classes('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">{props.head.map((cell) => headCell(cell, 'col'))}</tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map(
        (row) =>
          row && (
            <tr class="govuk-table__row">
              {row.map((cell, index) =>
                index === 0 && props.firstCellIsHeader
                  ? headCell({ ...cell, format: undefined }, 'row')
                  : bodyCell(cell)
              )}
            </tr>
          )
      )}
    </tbody>
  </table>
)

const headCell = (cell: TableCell, scope: 'col' | 'row') => (
  <th
    scope={scope}
    class={classes('govuk-table__header', cell.format && `govuk-table__header--${cell.format}`, cell.classes)}
    colSpan={cell.colspan}
    rowSpan={cell.rowspan}
    {...attrs(cell.attributes)}
  >
    {written(cell)}
  </th>
)

const bodyCell = (cell: TableCell) => (
  <td
    class={classes('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.classes)}
    colSpan={cell.colspan}
    rowSpan={cell.rowspan}
    {...attrs(cell.attributes)}
  >
    {written(cell)}
  </td>
)
