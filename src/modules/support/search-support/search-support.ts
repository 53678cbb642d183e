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

/** What is worked out once for a catalogue: its words, every spelling that can be meant, and words already looked up. */
type Learnt = {
  index: SearchIndex
  entries: readonly Entry[]
  said: ReadonlySet<string>
  spellings: ReadonlyMap<string, number>
  together: Map<string, ReturnType<typeof wordsTogether>>
  meant: Map<string, string | undefined>
}
// Slips are remembered, and forgotten again, so that nobody fills the memory with invented words.
const REMEMBERED = 5000
const learntOf = new WeakMap<readonly CatalogueScheme[], Learnt>()
let thesaurus: Entry[] | undefined

function learn(schemes: readonly CatalogueScheme[]): Learnt {
  const known = learntOf.get(schemes)
  if (known) return known
  thesaurus ??= readThesaurus()
  const index = searchIndex(schemes)
  const said = new Set(thesaurus.flatMap(({ roots }) => roots))
  const spellings = new Map([...[...said].map((one): [string, number] => [one, 1]), ...index.counts])
  const made = { index, entries: thesaurus, said, spellings, together: new Map(), meant: new Map() }
  learntOf.set(schemes, made)
  return made
}

/** Finds schemes by words and by what the words mean, best first, each with why. Nothing leaves this machine. */
export function searchSupport({ schemes }: Pick<Catalogue, 'schemes'>, text: string): Hit[] {
  const learnt = learn(schemes)
  const { index } = learnt
  const terms = termsOf(learnt, text.slice(0, 400))
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

function termsOf(learnt: Learnt, text: string): Term[] {
  const { index, entries } = learnt
  const terms = new Map<string, Term>()
  const add = (term: Term) => {
    const before = terms.get(term.root)
    if (!before || before.weight < term.weight) terms.set(term.root, term)
  }
  const corrected: string[] = []
  for (const word of wordsOf(text, true)) {
    const { root, slip } = rootMeant(learnt, word)
    corrected.push(root)
    if (wordsOf(word).length === 0) continue
    const found = index.spelling.get(root) ?? word
    add({ root, weight: 1, because: { said: word, found, how: slip ? 'spelling' : 'same' } })
  }
  for (const { said, means } of entriesIn(entries, corrected))
    for (const root of means)
      add({ root, weight: OTHER_WORD, because: { said, found: index.spelling.get(root) ?? root, how: 'other-word' } })
  for (const { root, because, weight } of [...terms.values()].filter((term) => term.weight === 1))
    for (const other of togetherWith(learnt, root))
      add({
        root: other.root,
        weight: weight * GOES_WITH * other.together,
        because: { said: because.said, found: index.spelling.get(other.root) ?? other.root, how: 'goes-with' }
      })
  return [...terms.values()]
}

function togetherWith({ index, together }: Learnt, root: string) {
  const known = together.get(root)
  if (known) return known
  const found = wordsTogether(index, root)
  together.set(root, found)
  return found
}

function rootMeant(learnt: Learnt, word: string): { root: string; slip: boolean } {
  const { index, said, spellings, meant } = learnt
  const root = wordRoot(word)
  if (index.counts.has(root) || said.has(root) || wordsOf(word).length === 0) return { root, slip: false }
  if (!meant.has(root)) {
    if (meant.size >= REMEMBERED) meant.clear()
    meant.set(root, nearestWord(root, spellings))
  }
  const nearest = meant.get(root)
  return nearest ? { root: nearest, slip: true } : { root, slip: false }
}
