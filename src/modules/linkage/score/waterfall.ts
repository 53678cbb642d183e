import type { Compared } from '../compare/compare-records.ts'
import { COMPARISONS, type ComparisonName, LEVELS } from '../compare/levels.ts'
import { namesOf, type RawRecord } from '../compare/standard-record.ts'
import { type Model, NAME_TIERS, PLACE_TIERS, tierOf } from './model.ts'

export type WaterfallStep = { what: string; bits: number; left: string; right: string }

/** The weight of a pair step by step, in the words of the two records; the steps add up to the weight. */
export function waterfall(compared: Compared, model: Model, left: RawRecord, right: RawRecord): WaterfallStep[] {
  const together = model.together[tierOf(NAME_TIERS, compared.name)]?.[tierOf(PLACE_TIERS, compared.place)] ?? 0
  return [
    { what: 'a pair that shares a key, before comparing', bits: model.start, left: '', right: '' },
    ...COMPARISONS.map((name) => ({
      what: LEVELS[name][compared[name]] ?? name,
      bits: model.bits[name][compared[name]] ?? 0,
      left: saidOf(name, left, compared.leftName),
      right: saidOf(name, right, compared.rightName)
    })),
    { what: 'name and place taken together', bits: together, left: '', right: '' }
  ].filter((step) => step.bits !== 0)
}

function saidOf(comparison: ComparisonName, raw: RawRecord, nameNo: number): string {
  if (comparison === 'name') return namesOf(raw)[nameNo] ?? raw.name
  if (comparison === 'number') return raw.number ?? ''
  if (comparison === 'sic') return (raw.sic ?? []).join(', ')
  return comparison === 'place' ? [raw.address, raw.postcode].filter(Boolean).join(', ') : ''
}
