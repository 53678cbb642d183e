/** How the text model weighs things, which explains nothing to whoever wrote: what their text is like, and what such words mostly meant. */
const HOW_IT_WEIGHS = [/^The text is put much like “/, /^“.+” (?:is a word|are words) seen most in questions/]
const MOST = 3

/**
 * Why a case went where it went, as the business is told: who looks after what it named, in a few lines. Colleagues and programs get
 * every reason. Where there is no other, how it was weighed is still better than nothing.
 */
export function reasonsForBusiness(why: readonly string[]): readonly string[] {
  const plain = why.filter((reason) => !HOW_IT_WEIGHS.some((pattern) => pattern.test(reason)))
  return (plain.length > 0 ? plain : why).slice(0, MOST)
}
