const hers = /\b(she|her (department|ministry|office|ministerial|officials|answer))\b/g
const his = /\b(he|his (department|ministry|office|ministerial|officials|answer))\b/g

/** How much less each older question counts: only the newest twenty or so tell who holds the post now. */
const fading = 0.95
/** No pronoun is ever proof: the post may have changed hands since, or the text may speak of someone else. */
const leastChance = 0.12

/** Whether a question speaks of the minister as “she” (1) or “he” (0); neither, or both alike, gives -1. */
export function ministerPronoun(text: string): 1 | 0 | -1 {
  const lower = text.slice(0, 4000).toLowerCase()
  const she = lower.match(hers)?.length ?? 0
  const he = lower.match(his)?.length ?? 0
  return she > he ? 1 : he > she ? 0 : -1
}

/**
 * For each department, the chance that its minister is now spoken of as “she”, from the newest questions put to it.
 * Questions come oldest first; a department nobody asked of late stays near one half.
 */
export function learnPronouns(
  questions: readonly { body: string }[],
  labels: readonly number[],
  classes: number
): Float32Array {
  const she = new Float32Array(classes)
  const either = new Float32Array(classes)
  const newer = new Int32Array(classes)
  for (let at = questions.length - 1; at >= 0; at--) {
    const pronoun = ministerPronoun(questions[at]?.body ?? '')
    const label = labels[at] ?? 0
    if (pronoun < 0) continue
    const weight = fading ** (newer[label] ?? 0)
    newer[label] = (newer[label] ?? 0) + 1
    she[label] = (she[label] ?? 0) + weight * pronoun
    either[label] = (either[label] ?? 0) + weight
  }
  return she.map((count, at) => within(leastChance, (count + 0.5) / ((either[at] ?? 0) + 1)))
}

/** How well each department fits the pronoun of a text, as log chances; all zero when it has none. */
export function pronounFit(pronouns: Float32Array, text: string): Float64Array {
  const pronoun = ministerPronoun(text)
  if (pronoun < 0) return new Float64Array(pronouns.length)
  return Float64Array.from(pronouns, (she) => Math.log(pronoun === 1 ? she : 1 - she))
}

function within(least: number, chance: number): number {
  return Math.min(1 - least, Math.max(least, chance))
}
