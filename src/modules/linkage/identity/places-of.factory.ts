import type { Identity } from './identity.ts'
import { standsFor } from './stands-for.ts'

/** The business each record of a list stands for: what somebody said, else what a run linked where nobody said that it is not so. */
export function placesOf(identity: Identity, rank: (id: string) => string): Map<string, string> {
  const standing = standsFor(identity, rank)
  const top = (id: string) => standing.get(id) ?? id
  const not = new Set(identity.different.map(([record, business]) => `${record} ${top(business)}`))
  const places = new Map<string, string>()
  for (const [record, business] of identity.linked)
    if (!not.has(`${record} ${top(business)}`)) places.set(record, top(business))
  for (const [record, business] of identity.same) places.set(record, top(business))
  return places
}
