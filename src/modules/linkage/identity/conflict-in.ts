import type { Identity } from './identity.ts'
import { standsFor } from './stands-for.ts'

export type Broken =
  | { kind: 'apart'; one: string; other: string }
  | { kind: 'record'; record: string; same: string; different: string }

/**
 * The first “these are two” that these edges would break: two businesses set apart that would be one, or a record that would speak
 * of a business of which somebody said that it does not. Undefined when all can stand together.
 */
export function conflictIn(identity: Identity): Broken | undefined {
  const standing = standsFor(identity, (id) => id)
  const top = (id: string) => standing.get(id) ?? id
  for (const [one, other] of identity.apart) if (top(one) === top(other)) return { kind: 'apart', one, other }
  const same = new Map(identity.same)
  for (const [record, different] of identity.different) {
    const business = same.get(record)
    if (business !== undefined && top(business) === top(different))
      return { kind: 'record', record, same: business, different }
  }
  return undefined
}
