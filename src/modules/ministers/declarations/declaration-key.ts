import { createHash } from 'node:crypto'
import type { DeclarationKind } from '../return-tables.ts'

type Keyed = {
  kind: DeclarationKind
  bodyId: string
  holder: string
  /** The day, or of a nil return the first day of its quarter. */
  on: string
  parts: Readonly<Record<string, string>>
  /** Which of several alike in one file it is. */
  again?: number
}

/** What makes a declaration the same one, whether it was made here or read from a file: parts left blank do not count. */
export const declarationKey = ({ kind, bodyId, holder, on, parts, again = 0 }: Keyed): string => {
  const said = Object.entries(parts).filter(([, words]) => words !== '')
  const sorted = said.sort(([one], [other]) => one.localeCompare(other))
  return createHash('sha256')
    .update(JSON.stringify([kind, bodyId, holder, on, sorted, again]))
    .digest('hex')
}
