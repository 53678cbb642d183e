import type { Model } from '../score/model.ts'

/** The level of each comparison that says nothing, because something is not known: it should weigh nothing. */
const SAYS_NOTHING = { figures: 1, form: 1, number: 3, place: 7, sic: 4 } as const

/** The same model, adding up to the same weights, with what is not known at 0 bits: the rest goes to the start. */
export function centred(model: Model): Model {
  const bits: Record<string, readonly number[]> = { ...model.bits }
  let start = model.start
  for (const [name, level] of Object.entries(SAYS_NOTHING)) {
    const offset = bits[name]?.[level] ?? 0
    start += offset
    bits[name] = (bits[name] ?? []).map((one) => one - offset)
  }
  return { ...model, start, bits: { ...model.bits, ...bits } }
}
