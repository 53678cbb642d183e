import type { Described } from './describe-text.ts'
import { vectorOf } from './describe-text.ts'
import { isParliamentary } from './is-parliamentary.ts'
import { scoreRows } from './row-scaled-model.ts'
import type { TextRouter } from './text-router.ts'

/** The chance of each department, in the order of the knowledge; sums to one. */
export function departmentProbabilities(router: TextRouter, text: string, described: Described): Float64Array {
  const scores = scoreRows(router.model, vectorOf(described, router.vocabulary, router.places))
  const weights = isParliamentary(text) ? router.mix.member : router.mix.plain
  return softmax(scores.map((score, at) => weights.text * score + weights.knowledge * (described.evidence[at] ?? 0)))
}

function softmax(scores: Float64Array): Float64Array {
  const highest = scores.reduce((top, score) => Math.max(top, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - highest))
  const total = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / total)
}
