/**
 * How alike two texts are, from 0 to 1: the share of three-word runs they have in common (Jaccard), or of single words where a
 * text is too short for runs. Case, punctuation and order of paragraphs do not matter.
 */
export function howAlike(one: string, two: string): number {
  const [a, b] = [wordsOf(one), wordsOf(two)]
  const length = Math.min(a.length, b.length) < 12 ? 1 : 3
  const [x, y] = [runsOf(a, length), runsOf(b, length)]
  if (x.size === 0 || y.size === 0) return 0
  const shared = [...x].filter((run) => y.has(run)).length
  return shared / (x.size + y.size - shared)
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function runsOf(words: readonly string[], length: number): Set<string> {
  const runs = new Set<string>()
  for (let at = 0; at + length <= words.length; at += 1) runs.add(words.slice(at, at + length).join(' '))
  return runs
}
