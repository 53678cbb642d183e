import type { Described } from './describe-text.ts'
import { countFeatures, type FeatureCounts } from './feature-hashes.ts'
import { type RowScaledModel, scaleRows } from './row-scaled-model.ts'
import { learnVocabulary, placeOf, type Vocabulary } from './vocabulary.ts'

/** Naive Bayes over the presence of words, word pairs, stems and concepts: quick to learn from rare words. */
export type BayesModel = { vocabulary: Vocabulary; model: RowScaledModel }

const smoothing = 0.1

/** Learns complement naive Bayes (Rennie and others, 2003): what a word says against a department, from all the others. */
export function trainBayes(texts: readonly Described[], labels: readonly number[], classes: number): BayesModel {
  const present = texts.map(presentIn)
  const vocabulary = learnVocabulary(present, 2)
  const weights = new Float32Array(vocabulary.keys.length * classes)
  for (const [at, { keys }] of present.entries()) {
    for (const key of keys) {
      const place = placeOf(vocabulary, key)
      const cell = place * classes + (labels[at] ?? 0)
      if (place >= 0) weights[cell] = (weights[cell] ?? 0) + 1
    }
  }
  turnIntoEvidence(weights, classes)
  const model = scaleRows({ classes, weights, bias: new Float32Array(classes) })
  return { vocabulary: { ...vocabulary, rarity: new Float32Array(0) }, model }
}

/** The score of each class, shrunk by the root of the text's length so that long texts are not overconfident. */
export function scoreBayes({ vocabulary, model }: BayesModel, text: Described): Float64Array {
  const scores = new Float64Array(model.classes)
  let known = 1
  for (const key of presentIn(text).keys) {
    const row = placeOf(vocabulary, key)
    if (row < 0) continue
    known++
    const scale = model.scales[row] ?? 0
    for (let k = 0; k < model.classes; k++) {
      scores[k] = (scores[k] ?? 0) + scale * (model.bytes[row * model.classes + k] ?? 0)
    }
  }
  return scores.map((score) => score / Math.sqrt(known))
}

function presentIn(text: Described): FeatureCounts {
  const concepts = text.concepts.map(({ concept }) => ({ word: `concept ${concept.slug}`, stem: '' }))
  return countFeatures([...text.tokens, ...concepts], { words: 2, characters: false, stems: true })
}

/** Turns counts into log evidence, row by row: how much less a word is used by all the other departments together. */
function turnIntoEvidence(weights: Float32Array, classes: number): void {
  const totals = new Float64Array(classes)
  for (let i = 0; i < weights.length; i++) totals[i % classes] = (totals[i % classes] ?? 0) + (weights[i] ?? 0)
  const everything = sum(totals)
  const room = smoothing * (weights.length / classes)
  for (let from = 0; from < weights.length; from += classes) {
    const row = weights.subarray(from, from + classes)
    const all = sum(row)
    for (let k = 0; k < classes; k++) {
      const elsewhere = all - (row[k] ?? 0) + smoothing
      row[k] = -Math.log(elsewhere / (everything - (totals[k] ?? 0) + room))
    }
    centre(row)
  }
}

function sum(numbers: Float32Array | Float64Array): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function centre(row: Float32Array): void {
  const middle = sum(row) / row.length
  for (let k = 0; k < row.length; k++) row[k] = (row[k] ?? 0) - middle
}
