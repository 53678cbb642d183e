import type { FeatureCounts } from './feature-hashes.ts'
import { addTo, type KeyTable, keyTable, numberFor } from './key-table.ts'

/** Which features the model knows, and how rare each is: `keys[i]` is the hash of feature i, `rarity[i]` its IDF. */
export type Vocabulary = { places: KeyTable; keys: Uint32Array; rarity: Float32Array }

/** A text over a vocabulary: which features, and the value of each. */
export type SparseVector = { features: Int32Array; values: Float32Array }

/** Learns the vocabulary of a set of texts: features in at least `leastTexts` of them, commonest first, with smoothed IDF. */
export function learnVocabulary(texts: readonly FeatureCounts[], leastTexts: number): Vocabulary {
  const seenIn = keyTable(1 << 20)
  for (const { keys } of texts) for (let i = 0; i < keys.length; i++) addTo(seenIn, keys[i] ?? 0, 1)
  const kept: { key: number; times: number }[] = []
  for (let slot = 0; slot < seenIn.keys.length; slot++) {
    const times = seenIn.values[slot] ?? 0
    if (times >= leastTexts) kept.push({ key: seenIn.keys[slot] ?? 0, times })
  }
  kept.sort((a, b) => b.times - a.times || a.key - b.key)
  const rarity = Float32Array.from(kept, ({ times }) => Math.log((1 + texts.length) / (1 + times)) + 1)
  return vocabularyOf(
    Uint32Array.from(kept, ({ key }) => key),
    rarity
  )
}

/** Puts a vocabulary back together from its stored arrays. */
export function vocabularyOf(keys: Uint32Array, rarity: Float32Array): Vocabulary {
  const places = keyTable(keys.length)
  for (const [place, key] of keys.entries()) addTo(places, key, place + 1)
  return { places, keys, rarity }
}

/** The place of a feature in the vocabulary, or -1. */
export function placeOf(vocabulary: Vocabulary, key: number): number {
  return numberFor(vocabulary.places, key) - 1
}

/** TF-IDF with log counts, scaled to length one; unknown features are left out. */
export function vectorise({ keys, counts }: FeatureCounts, vocabulary: Vocabulary): SparseVector {
  const features = new Int32Array(keys.length)
  const values = new Float32Array(keys.length)
  let size = 0
  let squares = 0
  for (let i = 0; i < keys.length; i++) {
    const feature = placeOf(vocabulary, keys[i] ?? 0)
    if (feature < 0) continue
    const value = (1 + Math.log(counts[i] ?? 1)) * (vocabulary.rarity[feature] ?? 0)
    features[size] = feature
    values[size++] = value
    squares += value * value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let i = 0; i < size; i++) values[i] = (values[i] ?? 0) * scale
  return { features: features.slice(0, size), values: values.slice(0, size) }
}
