/** Which features the model knows, and how rare each is: `keys[i]` is the hash of feature i, `rarity[i]` its IDF. */
export type Vocabulary = { index: ReadonlyMap<number, number>; keys: Uint32Array; rarity: Float32Array }

/** A unit vector over a vocabulary: features ascending in training order, values of length one together. */
export type SparseVector = { features: Int32Array; values: Float32Array }

/** Learns the vocabulary of a set of counted texts: features in at least `leastTexts` of them, IDF smoothed by one. */
export function learnVocabulary(texts: readonly Map<number, number>[], leastTexts: number, most: number): Vocabulary {
  const seenIn = new Map<number, number>()
  for (const counts of texts) for (const key of counts.keys()) seenIn.set(key, (seenIn.get(key) ?? 0) + 1)
  const kept = [...seenIn].filter(([, times]) => times >= leastTexts)
  kept.sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const chosen = kept.slice(0, most)
  const rarity = Float32Array.from(chosen, ([, times]) => Math.log((1 + texts.length) / (1 + times)) + 1)
  return vocabularyOf(
    Uint32Array.from(chosen, ([key]) => key),
    rarity
  )
}

/** Puts a vocabulary back together from its stored arrays. */
export function vocabularyOf(keys: Uint32Array, rarity: Float32Array): Vocabulary {
  const index = new Map<number, number>()
  for (const [position, key] of keys.entries()) index.set(key, position)
  return { index, keys, rarity }
}

/** TF-IDF with log counts, scaled to length one; unknown features are left out. */
export function vectorise(counts: ReadonlyMap<number, number>, vocabulary: Vocabulary): SparseVector {
  const features = new Int32Array(counts.size)
  const values = new Float32Array(counts.size)
  let size = 0
  let squares = 0
  for (const [key, count] of counts) {
    const feature = vocabulary.index.get(key)
    if (feature === undefined) continue
    const value = (1 + Math.log(count)) * (vocabulary.rarity[feature] ?? 0)
    features[size] = feature
    values[size++] = value
    squares += value * value
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let i = 0; i < size; i++) values[i] = (values[i] ?? 0) * scale
  return { features: features.slice(0, size), values: values.slice(0, size) }
}
