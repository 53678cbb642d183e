import { RuleBroken } from '../../../platform/errors.ts'
import type { FileRecord } from '../read-file/read-records.ts'
import type { DeclarationKind } from '../return-tables.ts'

/** The words by which departments head the parts of a declaration; the first that fits a cell names it. */
const HEADS: readonly { part: string; is: RegExp }[] = [
  { part: 'department', is: /^department/ },
  { part: 'source', is: /^source$/ },
  {
    part: 'holder',
    is: /^(minister|name ?\/ ?role|name of (minister|official)|permanent secretary|senior official|director general)/
  },
  { part: 'until', is: /^end date/ },
  { part: 'on', is: /^(date|start date)/ },
  { part: 'what', is: /^(type of hospitality|hospitality_type|gift$)/ },
  { part: 'direction', is: /^given or received/ },
  {
    part: 'party',
    is: /(offered hospitality|who gift was|^provider$|meeting was with|^name of (individual|organisation))/
  },
  { part: 'hire', is: /private jet|raf plane/ },
  { part: 'officials', is: /non-scheduled travel/ },
  { part: 'accompanied', is: /^accompanied/ },
  { part: 'value', is: /^value/ },
  { part: 'outcome', is: /^outcome/ },
  { part: 'destination', is: /^destination/ },
  { part: 'purpose', is: /^purpose/ },
  { part: 'transport', is: /^mode of transport/ },
  { part: 'total', is: /^total cost/ }
]

// Meetings of ministers have the same parts, and a reader of their own.
const OF_OFFICIALS = /meeting was with|permanent secretary|senior official|director general/i
const FEWEST = 4

export type DeclarationColumns = { kind: DeclarationKind; parts: readonly (string | undefined)[]; after: number }

/** Finds the header of a return of hospitality, gifts, travel or officials’ meetings, and what each of its columns holds. */
export function declarationColumns(records: readonly FileRecord[]): DeclarationColumns {
  for (const [at, { cells }] of records.entries()) {
    const parts = cells.map(partOf)
    const known = new Set(parts.filter(Boolean))
    const kind = kindOf(known, cells)
    if (known.size >= FEWEST && known.has('holder') && kind) return { kind, parts, after: at + 1 }
  }
  throw new RuleBroken(
    'header-unknown',
    'No row of this file is the header of a return of hospitality, gifts, overseas travel or senior officials’ meetings'
  )
}

const partOf = (cell: string) => HEADS.find(({ is }) => is.test(cell.toLowerCase().trim()))?.part

function kindOf(known: ReadonlySet<string | undefined>, cells: readonly string[]): DeclarationKind | undefined {
  if (known.has('destination')) return 'travel'
  if (known.has('direction')) return 'gifts'
  if (known.has('what')) return 'hospitality'
  if (known.has('party') && known.has('purpose') && cells.some((cell) => OF_OFFICIALS.test(cell)))
    return 'officials-meetings'
  return undefined
}
