import type { CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { KINDS, NEEDS, SECTORS, wordsFor } from '../scheme/vocabulary.ts'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'

export type Posting = { at: number; weight: number }
export type SearchIndex = {
  postings: ReadonlyMap<string, readonly Posting[]>
  lengths: readonly number[]
  usualLength: number
  /** How many schemes have a word, by its root, and one spelling of it to show. */
  counts: ReadonlyMap<string, number>
  spelling: ReadonlyMap<string, string>
  /** The roots of each scheme, to learn which words go together. */
  rootsOf: readonly ReadonlySet<string>[]
}

/** Every word of the catalogue and where it stands; a word of the title counts three times one of the description. */
export function searchIndex(schemes: readonly CatalogueScheme[]): SearchIndex {
  const postings = new Map<string, Posting[]>()
  const spelling = new Map<string, string>()
  const lengths: number[] = []
  const rootsOf: Set<string>[] = []
  schemes.forEach((scheme, at) => {
    const weights = new Map<string, number>()
    for (const [words, weight] of fieldsOf(scheme))
      for (const word of wordsOf(words)) {
        const root = wordRoot(word)
        if (!spelling.has(root)) spelling.set(root, word)
        weights.set(root, Math.min((weights.get(root) ?? 0) + weight, 8))
      }
    lengths.push([...weights.values()].reduce((sum, weight) => sum + weight, 0))
    rootsOf.push(new Set(weights.keys()))
    for (const [root, weight] of weights) {
      const list = postings.get(root)
      if (list) list.push({ at, weight })
      else postings.set(root, [{ at, weight }])
    }
  })
  const counts = new Map([...postings].map(([root, list]) => [root, list.length]))
  const usualLength = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length)
  return { postings, lengths, usualLength, counts, spelling, rootsOf }
}

const fieldsOf = (scheme: CatalogueScheme): (readonly [string, number])[] => [
  [scheme.title, 3],
  [scheme.keywords.join(' '), 2.5],
  [scheme.summary, 1.5],
  [scheme.gives, 1],
  [scheme.body.name, 0.6],
  [scheme.kinds.map((kind) => wordsFor(KINDS, kind)).join(' '), 0.8],
  [scheme.needs.map((need) => wordsFor(NEEDS, need)).join(' '), 0.5],
  [scheme.sectors.length <= 3 ? scheme.sectors.map((code) => wordsFor(SECTORS, code)).join(' ') : '', 0.8],
  [scheme.placeWords, 1]
]
