import type { BusinessFacet } from './facet.ts'
import { FindBusinesses } from './find-businesses.schema.ts'

/** The words and filters of an address; a filter that nobody knows is left aside. */
export function askedBy(given: unknown, facets: readonly BusinessFacet[]) {
  const query = Object(given)
  const input = FindBusinesses.catch(FindBusinesses.parse({})).parse(query)
  const { q, sector, region, size, status } = input
  const added = facets.map(({ name }) => [name, severalOf(query[name])] as const)
  return { input, q, chosen: { sector, region, size, status, ...Object.fromEntries(added) } }
}

const severalOf = (given: unknown): string[] =>
  (Array.isArray(given) ? given : [given]).filter((value): value is string => typeof value === 'string').slice(0, 50)
