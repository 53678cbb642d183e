import type { Compared } from '../compare/compare-records.ts'
import { COMPARISONS, LEVELS } from '../compare/levels.ts'
import { type Model, NAME_TIERS, PLACE_TIERS, tierOf } from '../score/model.ts'
import { centred } from './centred.ts'
import { offsetsOf, type Shape } from './vectors.ts'

const TIERS = 4
export const RIVAL_LEVELS = 5

/** How many levels each comparison of two records has, name and place together last; the order in which weights are learned. */
export const BASE_SHAPE: Shape = [...COMPARISONS.map((name) => LEVELS[name].length), TIERS * TIERS]

export const levelsOf = (compared: Compared): number[] => [
  ...COMPARISONS.map((name) => compared[name]),
  tierOf(NAME_TIERS, compared.name) * TIERS + tierOf(PLACE_TIERS, compared.place)
]

/** A model's weights as one row, as learning takes and gives them; what follows the base comparisons is the caller's. */
export const rowOf = (model: Model, further: readonly number[] = []): number[] => [
  model.start,
  ...COMPARISONS.flatMap((name) => [...model.bits[name]]),
  ...model.together.flat(),
  ...further
]

/** The same weights as a model, from the row that learning gave; `further` is what follows the base comparisons. */
export function modelOf(row: readonly number[], version: string, calibration: Model['calibration']): Model {
  const offsets = offsetsOf(BASE_SHAPE)
  const bitsAt = (at: number) => row.slice(offsets[at] ?? 0, (offsets[at] ?? 0) + (BASE_SHAPE[at] ?? 0))
  const [name = [], rarity = [], figures = [], form = [], number = [], place = [], sic = [], both = []] =
    BASE_SHAPE.map((_, at) => bitsAt(at))
  return centred({
    version,
    start: row[0] ?? 0,
    bits: { name, rarity, figures, form, number, place, sic },
    together: [0, 1, 2, 3].map((tier) => both.slice(tier * TIERS, (tier + 1) * TIERS)),
    calibration
  })
}
