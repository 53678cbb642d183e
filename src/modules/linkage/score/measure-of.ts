import type { Measure } from '../compare/compare-records.ts'
import { JOINING_WORDS, LEGAL_FORMS } from '../compare/words.ts'
import type { Model } from './model.ts'

const SIXTEENTHS = 16

/** How words are weighed: by how few of `businesses` have them. `countOf` is 1 or more. */
export function measureOf(model: Model, businesses: number, countOf: (word: string) => number): Measure {
  const population = Math.log2(Math.max(2, businesses))
  const weightOf = (word: string) =>
    JOINING_WORDS.has(word) || LEGAL_FORMS[word]
      ? 1
      : Math.max(1, Math.round(SIXTEENTHS * (population - Math.log2(countOf(word)))))
  const known = new Map<string, number>()
  return {
    population: Math.round(SIXTEENTHS * population),
    weigh: (word) => {
      const weight = known.get(word) ?? weightOf(word)
      known.set(word, weight)
      return weight
    },
    tells: ({ name, rarity, figures, form }) =>
      (model.bits.name[name] ?? 0) +
      (model.bits.rarity[rarity] ?? 0) +
      (model.bits.figures[figures] ?? 0) +
      (model.bits.form[form] ?? 0)
  }
}
