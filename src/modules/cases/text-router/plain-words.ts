import { countFeatures, type FeatureCounts, type Grams } from './feature-hashes.ts'
import type { Concept, Knowledge } from './knowledge.ts'
import { readTokens, type Token } from './read-tokens.ts'
import { type RowScaledModel, scaleRows, scoreRows } from './row-scaled-model.ts'
import { trainLinear } from './train-linear.ts'
import { learnVocabulary, type SparseVector, type Vocabulary, vectorise } from './vocabulary.ts'

/** How people outside government put things: a small model of everyday sayings, and the sayings to compare with. */
export type PlainWords = { vocabulary: Vocabulary; model: RowScaledModel; sayings: KnownSaying[] }

export type KnownSaying = { topic: Concept; words: string; vector: SparseVector }

const grams: Grams = { words: 2, characters: true, stems: true }
/** What a bare phrase or a body's name teaches, beside a whole saying. */
const phraseWeight = 0.3
/** A saying less like the text than this explains nothing. */
const alike = 0.22

/** Learns from the sayings kept for each topic, and from the phrases and names of topics and bodies. */
export function trainPlainWords(knowledge: Knowledge): PlainWords {
  const lessons = lessonsOf(knowledge)
  const counts = lessons.map(({ words }) => featuresOf(readTokens(words)))
  const vocabulary = learnVocabulary(counts, 1)
  const examples = lessons.map(({ label, weight }, at) => ({
    vector: vectorise(counts[at] ?? featuresOf([]), vocabulary),
    label,
    weight
  }))
  const shape = { features: vocabulary.keys.length, classes: knowledge.departments.length }
  const model = scaleRows(trainLinear(examples, shape, { cost: 1, passes: 20, seed: 1 }))
  return { vocabulary, model, sayings: sayingsOf(knowledge, vocabulary) }
}

/** The score of each department for a text put in everyday words. */
export function scorePlainWords({ model, vocabulary }: PlainWords, tokens: readonly Token[]): Float64Array {
  return scoreRows(model, vectorise(featuresOf(tokens), vocabulary))
}

/** The saying most like a text, if any is like it at all. */
export function nearestSaying({ vocabulary, sayings }: PlainWords, tokens: readonly Token[]): KnownSaying | undefined {
  const { features, values } = vectorise(featuresOf(tokens), vocabulary)
  const here = new Float32Array(vocabulary.keys.length)
  for (const [at, feature] of features.entries()) here[feature] = values[at] ?? 0
  let nearest: KnownSaying | undefined
  let most = alike
  for (const saying of sayings) {
    let likeness = 0
    for (let i = 0; i < saying.vector.features.length; i++) {
      likeness += (saying.vector.values[i] ?? 0) * (here[saying.vector.features[i] ?? 0] ?? 0)
    }
    if (likeness <= most) continue
    most = likeness
    nearest = saying
  }
  return nearest
}

/** Puts the sayings beside a stored vocabulary; they are kept as words and compared as vectors. */
export function sayingsOf(knowledge: Knowledge, vocabulary: Vocabulary): KnownSaying[] {
  const topics = new Map(knowledge.concepts.filter(({ kind }) => kind === 'topic').map((topic) => [topic.slug, topic]))
  return knowledge.sayings.flatMap(({ topic: slug, words }) => {
    const topic = topics.get(slug)
    return topic ? [{ topic, words, vector: vectorise(featuresOf(readTokens(words)), vocabulary) }] : []
  })
}

type Lesson = { words: string; label: number; weight: number }

function lessonsOf(knowledge: Knowledge): Lesson[] {
  const place = new Map(knowledge.departments.map(({ code }, at) => [code, at]))
  const leadOf = ({ departments }: Concept) =>
    place.get(departments.toSorted((a, b) => b.share - a.share)[0]?.code ?? '') ?? -1
  const concepts = knowledge.concepts.filter((concept) => leadOf(concept) >= 0)
  const phrases = concepts.flatMap((concept) =>
    concept.phrases
      .filter((phrase) => !phrase.startsWith('='))
      .map((phrase) => ({ words: wordsOf(phrase), label: leadOf(concept), weight: phraseWeight }))
  )
  const bySlug = new Map(concepts.filter(({ kind }) => kind === 'topic').map((concept) => [concept.slug, concept]))
  const sayings = knowledge.sayings.flatMap(({ topic, words }) => {
    const concept = bySlug.get(topic)
    return concept ? [{ words, label: leadOf(concept), weight: 1 }] : []
  })
  return [...sayings, ...phrases]
}

/** A phrase without its marks for strength, joining and exactness. */
function wordsOf(phrase: string): string {
  return phrase.replace(/\^.*$/, '').replace(/[+=]/g, ' ')
}

function featuresOf(tokens: readonly Token[]): FeatureCounts {
  return countFeatures(tokens, grams)
}
