import type { Catalogue, CatalogueScheme } from '../load-catalogue/catalogue.ts'
import { nearestWord } from './nearest-word.ts'
import { type SearchIndex, searchIndex } from './search-index.ts'
import { entriesIn, readThesaurus, type Thesaurus } from './thesaurus.ts'
import { wordRoot } from './word-root.ts'
import { isLittle, wordsOf } from './words-of.ts'
import { wordsTogether } from './words-together.ts'

/** How a word of the search led to a scheme: as it stands, as officials say it, as a slip, or as a word that goes with it. */
export type Because = { said: string; found: string; how: 'same' | 'other-word' | 'spelling' | 'goes-with' }

type Term = { root: string; weight: number; because: Because }
type Wanted = {
  /** 1 for each scheme that may be found, by where it stands; left out, all may. */
  among?: Uint8Array
  /** What scores less than this share of the best is left out. */
  likeTheBest?: number
}

const OTHER_WORD = 0.62
const GOES_WITH = 0.2
const REASONS = 6

/** What is worked out once for a catalogue: its words, every spelling that can be meant, and words already looked up. */
type Learnt = {
  index: SearchIndex
  thesaurus: Thesaurus
  said: ReadonlySet<string>
  spellings: ReadonlyMap<string, number>
  together: Map<string, ReturnType<typeof wordsTogether>>
  meant: Map<string, string | undefined>
  tally: Tally
}
/** Room to add up in, used again for each search: it is done before another begins. */
type Tally = { score: Float64Array; words: Uint16Array; lastWord: Int32Array }

// Slips are remembered, and forgotten again, so that nobody fills the memory with invented words.
const REMEMBERED = 5000
const learntOf = new WeakMap<readonly CatalogueScheme[], Learnt>()
let thesaurus: Thesaurus | undefined

function learn(schemes: readonly CatalogueScheme[]): Learnt {
  const known = learntOf.get(schemes)
  if (known) return known
  thesaurus ??= readThesaurus()
  const index = searchIndex(schemes)
  const said = new Set(thesaurus.all.flatMap(({ roots }) => roots))
  const spellings = new Map([...[...said].map((one): [string, number] => [one, 1]), ...index.counts])
  const tally = roomFor(schemes.length)
  const made = { index, thesaurus, said, spellings, together: new Map(), meant: new Map(), tally }
  learntOf.set(schemes, made)
  return made
}

const roomFor = (schemes: number): Tally => ({
  score: new Float64Array(schemes),
  words: new Uint16Array(schemes),
  lastWord: new Int32Array(schemes)
})

/** A scheme that the words led to. How they did is worked out when it is looked at: most are only put in order. */
export class Hit {
  readonly at: number
  readonly score: number
  readonly #terms: readonly Term[]
  readonly #roots: ReadonlySet<string> | undefined

  constructor(at: number, score: number, terms: readonly Term[], roots: ReadonlySet<string> | undefined) {
    this.at = at
    this.score = score
    this.#terms = terms
    this.#roots = roots
  }

  get because(): Because[] {
    return this.#terms
      .filter(({ root }) => this.#roots?.has(root))
      .slice(0, REASONS)
      .map(({ because }) => because)
  }
}

/** Finds schemes by words and by what the words mean, best first, each with why. Nothing leaves this machine. */
export function searchSupport(
  { schemes }: Pick<Catalogue, 'schemes'>,
  text: string,
  { among, likeTheBest = 0 }: Wanted = {}
): Hit[] {
  const learnt = learn(schemes)
  const terms = termsOf(learnt, text.slice(0, 400))
  const words = [...new Set(terms.map(({ because }) => because.said))]
  const touched = addUp(learnt, terms, words)
  const { tally, index } = learnt
  let best = 0
  const scored = touched.map((at): [number, number] => {
    const score = scoreOf(tally, at, words.length)
    if (score > best && among?.[at] !== 0) best = score
    return [at, score]
  })
  clear(tally)
  const least = best * likeTheBest
  return scored
    .filter(([at, score]) => score >= least && among?.[at] !== 0)
    .map(([at, score]) => new Hit(at, score, terms, index.rootsOf[at]))
    .sort((a, b) => b.score - a.score || a.at - b.at)
}

/** Adds up what each term is worth to each scheme, one word of the search after another; says which schemes it touched. */
function addUp({ index, tally }: Learnt, terms: readonly Term[], words: readonly string[]): number[] {
  const { score, words: found, lastWord } = tally
  const touched: number[] = []
  for (const [word, said] of words.entries())
    for (const { root, weight, because } of terms) {
      const places = because.said === said && index.postings.get(root)
      if (!places) continue
      for (let place = 0; place < places.at.length; place += 1) {
        const at = places.at[place] ?? 0
        if (found[at] === 0) touched.push(at)
        if (found[at] === 0 || lastWord[at] !== word) found[at] = (found[at] ?? 0) + 1
        lastWord[at] = word
        score[at] = (score[at] ?? 0) + weight * (places.worth[place] ?? 0)
      }
    }
  return touched
}

function clear({ score, words }: Tally) {
  score.fill(0)
  words.fill(0)
}

/** What several words of the search agree on counts for more than one word found many times. */
const scoreOf = ({ score, words }: Tally, at: number, said: number) =>
  (score[at] ?? 0) * (0.55 + (0.45 * (words[at] ?? 0)) / Math.max(1, said))

function termsOf(learnt: Learnt, text: string): Term[] {
  const { index } = learnt
  const terms = new Map<string, Term>()
  const add = (term: Term) => {
    const before = terms.get(term.root)
    if (!before || before.weight < term.weight) terms.set(term.root, term)
  }
  const corrected: string[] = []
  for (const word of wordsOf(text, true)) {
    const { root, slip } = rootMeant(learnt, word)
    corrected.push(root)
    if (isLittle(word)) continue
    const found = index.spelling.get(root) ?? word
    add({ root, weight: 1, because: { said: word, found, how: slip ? 'spelling' : 'same' } })
  }
  for (const { said, means } of entriesIn(learnt.thesaurus, corrected))
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
  if (index.counts.has(root) || said.has(root) || isLittle(word)) return { root, slip: false }
  if (!meant.has(root)) {
    if (meant.size >= REMEMBERED) meant.clear()
    meant.set(root, nearestWord(root, spellings))
  }
  const nearest = meant.get(root)
  return nearest ? { root: nearest, slip: true } : { root, slip: false }
}
