import type { CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { KINDS, NEEDS, SECTORS, wordsFor } from '../scheme/vocabulary.ts'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'

/** Where a word stands, and for each place what it is worth there: how rare the word is, how often it is said, how long the text. */
export type Postings = { at: Int32Array; worth: Float64Array }
export type SearchIndex = {
  postings: ReadonlyMap<string, Postings>
  /** How many schemes have a word, by its root, and one spelling of it to show. */
  counts: ReadonlyMap<string, number>
  spelling: ReadonlyMap<string, string>
  /** The roots of each scheme, to learn which words go together. */
  rootsOf: readonly ReadonlySet<string>[]
}

/** Every word of the catalogue and where it stands; a word of the title counts three times one of the description. */
export function searchIndex(schemes: readonly CatalogueScheme[]): SearchIndex {
  const said = new Map<string, Said[]>()
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
      const list = said.get(root)
      if (list) list.push({ at, weight })
      else said.set(root, [{ at, weight }])
    }
  })
  const counts = new Map([...said].map(([root, list]) => [root, list.length]))
  const usualLength = lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length)
  const lengthAt = (at: number) => (lengths[at] ?? 0) / usualLength
  const postings = new Map([...said].map(([root, list]) => [root, worthOf(list, schemes.length, lengthAt)]))
  return { postings, counts, spelling, rootsOf }
}

type Said = { at: number; weight: number }
const [K1, B] = [1.2, 0.45]

/** BM25, but for the weight that a search gives the word. */
function worthOf(list: readonly Said[], schemes: number, lengthAt: (at: number) => number): Postings {
  const rare = Math.log(1 + (schemes - list.length + 0.5) / (list.length + 0.5))
  return {
    at: Int32Array.from(list, ({ at }) => at),
    worth: Float64Array.from(
      list,
      ({ at, weight }) => (rare * weight * (K1 + 1)) / (weight + K1 * (1 - B + B * lengthAt(at)))
    )
  }
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
