import { countFeatures, type FeatureCounts, type Grams } from './feature-hashes.ts'
import { type ConceptFound, findConcepts } from './find-concepts.ts'
import type { Knowledge } from './knowledge.ts'
import type { PhraseIndex } from './phrase-index.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { type SparseVector, type Vocabulary, vectorise } from './vocabulary.ts'

/** A text as the router sees it: its words, what it names, how much each department is named, and its n-grams. */
export type Described = {
  tokens: Token[]
  concepts: ConceptFound[]
  /** Evidence per department, in the order of the knowledge. */
  evidence: Float64Array
  counts: FeatureCounts
}

export const grams: Grams = { words: 2, characters: true, stems: false }

/** How loudly concepts speak beside the n-grams, whose vector has length one; chosen on held-out months. */
const conceptVoice = 0.2

/** Reads the words, concepts and n-grams of a text. */
export function describeText(knowledge: Knowledge, phrases: PhraseIndex, text: string): Described {
  const tokens = readTokens(text)
  const concepts = findConcepts(phrases, knowledge.concepts, tokens)
  const counts = countFeatures(tokens, grams)
  return { tokens, concepts, counts, evidence: departmentEvidence(knowledge, concepts) }
}

/** The text as one vector: n-grams first, then a feature for each concept named and each department they belong to. */
export function vectorOf(
  described: Described,
  vocabulary: Vocabulary,
  places: ReadonlyMap<string, number>
): SparseVector {
  const ngrams = vectorise(described.counts, vocabulary)
  const features: number[] = []
  const values: number[] = []
  const afterWords = vocabulary.keys.length
  for (const { concept, strength } of described.concepts) {
    const place = places.get(conceptKey(concept))
    if (place === undefined) continue
    features.push(afterWords + place)
    values.push((conceptVoice * Math.min(strength, 2)) / 1.5)
  }
  const total = Math.max(1, sum(described.evidence))
  described.evidence.forEach((evidence, department) => {
    if (evidence === 0) return
    features.push(afterWords + places.size + department)
    values.push((conceptVoice * 1.5 * evidence) / total)
  })
  return joined(ngrams, features, values)
}

function joined(ngrams: SparseVector, features: readonly number[], values: readonly number[]): SparseVector {
  const size = ngrams.features.length
  const both = { features: new Int32Array(size + features.length), values: new Float32Array(size + features.length) }
  both.features.set(ngrams.features)
  both.features.set(features, size)
  both.values.set(ngrams.values)
  both.values.set(values, size)
  return both
}

export function conceptKey(concept: { kind: string; slug: string }): string {
  return `${concept.kind}:${concept.slug}`
}

/** The place of each concept among the model's concept features. */
export function placesOf(knowledge: Knowledge): Map<string, number> {
  return new Map(knowledge.concepts.map((concept, place) => [conceptKey(concept), place]))
}

function departmentEvidence(knowledge: Knowledge, concepts: readonly ConceptFound[]): Float64Array {
  const evidence = new Float64Array(knowledge.departments.length)
  const place = new Map(knowledge.departments.map((department, at) => [department.code, at]))
  for (const { concept, strength } of concepts) {
    for (const { code, share } of concept.departments) {
      const at = place.get(code)
      if (at !== undefined) evidence[at] = (evidence[at] ?? 0) + strength * share
    }
  }
  return evidence
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, one) => total + one, 0)
}
