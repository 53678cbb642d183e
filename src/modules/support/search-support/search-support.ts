import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { nearestWord } from './nearest-word.ts'
import { type SearchIndex, searchIndex } from './search-index.ts'
import { type Entry, entriesIn, readThesaurus } from './thesaurus.ts'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'
import { wordsTogether } from './words-together.ts'

/** How a word of the search led to a scheme: as it stands, as officials say it, as a slip, or as a word that goes with it. */
export type Because = { said: string; found: string; how: 'same' | 'other-word' | 'spelling' | 'goes-with' }
export type Hit = { at: number; score: number; because: readonly Because[] }

type Found = { groups: Map<string, number>; because: Because[] }
type Term = { root: string; weight: number; because: Because }

const OTHER_WORD = 0.62
const GOES_WITH = 0.2
const [K1, B] = [1.2, 0.45]

const indexes = new WeakMap<readonly CatalogueScheme[], SearchIndex>()
let thesaurus: Entry[] | undefined

/** Finds schemes by words and by what the words mean, best first, each with why. Nothing leaves this machine. */
export function searchSupport({ schemes }: Pick<Catalogue, 'schemes'>, text: string): Hit[] {
  const index = indexes.get(schemes) ?? searchIndex(schemes)
  indexes.set(schemes, index)
  const terms = termsOf(index, text.slice(0, 400))
  const scores = new Map<number, Found>()
  for (const { root, weight, because } of terms) {
    const places = index.postings.get(root) ?? []
    const rare = Math.log(1 + (schemes.length - places.length + 0.5) / (places.length + 0.5))
    for (const { at, weight: count } of places) {
      const length = (index.lengths[at] ?? 0) / index.usualLength
      const score = (weight * rare * count * (K1 + 1)) / (count + K1 * (1 - B + B * length))
      const hit: Found = scores.get(at) ?? { groups: new Map(), because: [] }
      hit.groups.set(because.said, (hit.groups.get(because.said) ?? 0) + score)
      if (hit.because.length < 6) hit.because.push(because)
      scores.set(at, hit)
    }
  }
  const said = new Set(terms.map(({ because }) => because.said)).size
  return [...scores]
    .map(([at, { groups, because }]) => ({ at, score: scoreOf(groups, said), because }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/** What several words of the search agree on counts for more than one word found many times. */
function scoreOf(groups: ReadonlyMap<string, number>, said: number): number {
  const sum = [...groups.values()].reduce((total, one) => total + one, 0)
  return sum * (0.55 + (0.45 * groups.size) / Math.max(1, said))
}

function termsOf(index: SearchIndex, text: string): Term[] {
  thesaurus ??= readThesaurus()
  const terms = new Map<string, Term>()
  const add = (term: Term) => {
    const before = terms.get(term.root)
    if (!before || before.weight < term.weight) terms.set(term.root, term)
  }
  const corrected: string[] = []
  const known = new Set(thesaurus.flatMap(({ roots }) => roots))
  for (const word of wordsOf(text, true)) {
    const { root, slip } = rootMeant(index, known, word)
    corrected.push(root)
    if (wordsOf(word).length === 0) continue
    add({
      root,
      weight: 1,
      because: { said: word, found: index.spelling.get(root) ?? word, how: slip ? 'spelling' : 'same' }
    })
  }
  for (const { said, means } of entriesIn(thesaurus, corrected))
    for (const root of means)
      add({ root, weight: OTHER_WORD, because: { said, found: index.spelling.get(root) ?? root, how: 'other-word' } })
  for (const { root, because, weight } of [...terms.values()].filter((term) => term.weight === 1))
    for (const other of wordsTogether(index, root))
      add({
        root: other.root,
        weight: weight * GOES_WITH * other.together,
        because: { said: because.said, found: index.spelling.get(other.root) ?? other.root, how: 'goes-with' }
      })
  return [...terms.values()]
}

function rootMeant(index: SearchIndex, known: ReadonlySet<string>, word: string): { root: string; slip: boolean } {
  const root = wordRoot(word)
  if (index.counts.has(root) || known.has(root) || wordsOf(word).length === 0) return { root, slip: false }
  const every = new Map([...[...known].map((one): [string, number] => [one, 1]), ...index.counts])
  const meant = nearestWord(root, every)
  return meant ? { root: meant, slip: true } : { root, slip: false }
}
