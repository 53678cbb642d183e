import { RuleBroken } from '../../../platform/errors.ts'
import { type StandardRecord, standardRecord } from '../compare/standard-record.ts'
import type { Table } from './read-table.ts'

export type EvaluatedRecord = { id: string; record: StandardRecord; extras: readonly string[] }

const KNOWN = ['id', 'name', 'previous_names', 'number', 'address', 'postcode', 'sic']
/** Columns that make up a name where none is called so, in the order they are said. */
const NAME_PARTS = [
  'title',
  'given_name',
  'first_name',
  'forename',
  'firstname',
  'middle_name',
  'surname',
  'last_name',
  'lastname',
  'family_name'
]

/** The columns, beyond those with a meaning of their own, that both files have. */
export function extraColumns(left: Table, right: Table): string[] {
  const parts = left.columns.includes('name') && right.columns.includes('name') ? [] : NAME_PARTS
  return left.columns.filter(
    (column) => right.columns.includes(column) && !KNOWN.includes(column) && !parts.includes(column) && column !== ''
  )
}

/** The records of a file; every one has an id and something to call it by. */
export function readRecords(table: Table, which: string, extras: readonly string[]): EvaluatedRecord[] {
  const at = (name: string) => table.columns.indexOf(name)
  if (at('id') < 0)
    throw new RuleBroken('column-missing', `The ${which} file has no column “id”. It has: ${table.columns.join(', ')}`)
  const nameParts = at('name') >= 0 ? ['name'] : NAME_PARTS.filter((part) => at(part) >= 0)
  if (nameParts.length === 0)
    throw new RuleBroken(
      'column-missing',
      `The ${which} file has no column “name”. It has: ${table.columns.join(', ')}`
    )
  return table.rows.map((row, line) => {
    const cell = (name: string) => row[at(name)]?.trim() ?? ''
    const id = cell('id')
    if (id === '') throw new RuleBroken('id-missing', `Row ${line + 2} of the ${which} file has no id`)
    return {
      id,
      record: standardRecord({
        name: nameParts.map(cell).filter(Boolean).join(' '),
        previousNames: cell('previous_names').split(/[;|\n]/),
        number: cell('number'),
        address: cell('address'),
        postcode: cell('postcode'),
        sic: [cell('sic')]
      }),
      extras: extras.map((name) => cell(name))
    }
  })
}
