import type { Compared } from '../compare/compare-records.ts'
import { COMPARISONS } from '../compare/levels.ts'
import { type Model, NAME_TIERS, PLACE_TIERS, tierOf } from './model.ts'

/** What the comparisons say together, in bits: above 0 for one business, below for two. */
export function weighPair(compared: Compared, { start, bits, together }: Model): number {
  let sum = start
  for (const name of COMPARISONS) sum += bits[name][compared[name]] ?? 0
  return sum + (together[tierOf(NAME_TIERS, compared.name)]?.[tierOf(PLACE_TIERS, compared.place)] ?? 0)
}
