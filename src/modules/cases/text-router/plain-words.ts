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
  const { starts, places, weights } = indexed(sayings, vocabulary)
  const likeness = new Float64Array(sayings.length)
  for (let i = 0; i < features.length; i++) {
    const feature = features[i] ?? 0
    const here = values[i] ?? 0
    for (let at = starts[feature] ?? 0; at < (starts[feature + 1] ?? 0); at++) {
      const place = places[at] ?? 0
      likeness[place] = (likeness[place] ?? 0) + here * (weights[at] ?? 0)
    }
  }
  let nearest = -1
  let most = alike
  for (let place = 0; place < likeness.length; place++) {
    if ((likeness[place] ?? 0) <= most) continue
    most = likeness[place] ?? 0
    nearest = place
  }
  return sayings[nearest]
}

/** Which sayings have a feature, and how strongly: `places` and `weights` from `starts[feature]` up to the next. */
type SayingIndex = { starts: Int32Array; places: Int32Array; weights: Float32Array }

const indexes = new WeakMap<readonly KnownSaying[], SayingIndex>()

function indexed(sayings: readonly KnownSaying[], vocabulary: Vocabulary): SayingIndex {
  const known = indexes.get(sayings) ?? indexSayings(sayings, vocabulary.keys.length)
  indexes.set(sayings, known)
  return known
}

function indexSayings(sayings: readonly KnownSaying[], size: number): SayingIndex {
  const starts = new Int32Array(size + 1)
  for (const { vector } of sayings)
    for (const feature of vector.features) starts[feature + 1] = (starts[feature + 1] ?? 0) + 1
  for (let feature = 0; feature < size; feature++)
    starts[feature + 1] = (starts[feature + 1] ?? 0) + (starts[feature] ?? 0)
  const next = starts.slice()
  const places = new Int32Array(starts[size] ?? 0)
  const weights = new Float32Array(places.length)
  for (const [place, { vector }] of sayings.entries()) {
    for (const [i, feature] of vector.features.entries()) {
      const at = next[feature] ?? 0
      places[at] = place
      weights[at] = vector.values[i] ?? 0
      next[feature] = at + 1
    }
  }
  return { starts, places, weights }
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
