/**
 * All that was said, and stands, of which records are one business. Everything else follows from it: it is a set of edges, so the
 * order in which they were said makes no difference.
 */
export type Identity = {
  /** Two records of the register are one business. */
  merges: readonly (readonly [string, string])[]
  /** Two businesses are two, whatever else is found. */
  apart: readonly (readonly [string, string])[]
  /** A record of a list speaks of this business. */
  same: readonly (readonly [record: string, business: string])[]
  /** A record of a list does not speak of this business. */
  different: readonly (readonly [record: string, business: string])[]
  /** What the last runs linked by themselves: gives way to all of the above. */
  linked: readonly (readonly [record: string, business: string])[]
}
