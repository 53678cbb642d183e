const LITTLE = new Set(['the', 'of', 'and', 'for', 'a', 'an', 'in', 'to', 'by', 'on', 'with'])

export const titleWords = (title: string): string[] => [
  ...new Set(
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .split(' ')
      .filter((word) => word && !LITTLE.has(word))
  )
]

export type WordWeights = ReadonlyMap<string, number>

/** How much a word tells schemes apart: “fund” little, “northumberland” much. */
export function wordWeights(titles: readonly (readonly string[])[]): WordWeights {
  const counts = new Map<string, number>()
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + titles.length / count)]))
}

/** From 0 to 1: the weight of the words two titles share, out of all they have. */
export function titleLikeness(a: readonly string[], b: readonly string[], weights: WordWeights): number {
  const theirs = new Set(b)
  const weigh = (words: readonly string[]) => words.reduce((sum, word) => sum + (weights.get(word) ?? 1), 0)
  const shared = weigh(a.filter((word) => theirs.has(word)))
  const all = weigh(a) + weigh(b) - shared
  return all > 0 ? shared / all : 0
}
