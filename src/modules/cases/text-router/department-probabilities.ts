import { calibrate } from './calibrate.ts'
import { type Described, vectorOf } from './describe-text.ts'
import { isParliamentary } from './is-parliamentary.ts'
import { pronounFit } from './minister-pronouns.ts'
import { scorePlainWords } from './plain-words.ts'
import { scoreRows } from './row-scaled-model.ts'
import type { TextRouter } from './text-router.ts'
import { scoreBayes } from './train-bayes.ts'

/** The chance of each department, in the order of the knowledge, as sure as it proves right; sums to one. */
export function departmentProbabilities(router: TextRouter, text: string, described: Described): Float64Array {
  const linear = scoreRows(router.model, vectorOf(described, router.vocabulary, router.places))
  const bayes = scoreBayes(router.bayes, described)
  const sayings = scorePlainWords(router.plainWords, described.tokens)
  const pronoun = pronounFit(router.pronouns, text)
  const weights = isParliamentary(text) ? router.mix.member : router.mix.plain
  const scores = linear.map(
    (score, at) =>
      weights.linear * score +
      weights.bayes * (bayes[at] ?? 0) +
      weights.sayings * (sayings[at] ?? 0) +
      weights.pronoun * (pronoun[at] ?? 0) +
      weights.knowledge * (described.evidence[at] ?? 0)
  )
  return calibrate(softmax(scores), weights.certainty)
}

function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((top, score) => Math.max(top, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
