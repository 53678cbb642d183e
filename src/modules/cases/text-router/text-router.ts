import type { Certainty } from './calibrate.ts'
import type { Knowledge } from './knowledge.ts'
import type { PhraseIndex } from './phrase-index.ts'
import type { PlainWords } from './plain-words.ts'
import type { RowScaledModel } from './row-scaled-model.ts'
import type { BayesModel } from './train-bayes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A trained router: what government owns, a text model learned from written questions, and how the two are weighed. */
export type TextRouter = {
  knowledge: Knowledge
  phrases: PhraseIndex
  /** Place of each concept in the knowledge, for the model's concept features. */
  places: ReadonlyMap<string, number>
  vocabulary: Vocabulary
  model: RowScaledModel
  bayes: BayesModel
  plainWords: PlainWords
  /** For each department, the chance that a member of Parliament now writes “her” rather than “his” of its minister. */
  pronouns: Float32Array
  mix: Mix
}

/**
 * Weights for one way of writing: of the linear model, the Bayes model, the model of everyday sayings, the
 * minister's pronoun and each unit of knowledge; and how sure the outcome proves to be. */
export type Weights = {
  linear: number
  bayes: number
  sayings: number
  pronoun: number
  knowledge: number
  certainty: Certainty
}

/** `member` for texts in the manner of Parliament, `plain` for everyone else's. */
export type Mix = { member: Weights; plain: Weights }
