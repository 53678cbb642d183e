import type { Concept } from './knowledge.ts'
import { findParts, type PartMatch, type Phrase, type PhraseIndex } from './phrase-index.ts'
import type { Token } from './read-tokens.ts'

export type ConceptFound = { concept: Concept; strength: number; words: string[] }

/** What a part of a phrase is worth when it only stands inside a longer phrase (“water” in “water company”). */
const insideAnother = 0.25
/** What each further phrase of the same concept adds, beside the strongest. */
const furtherPhrase = 0.35
const strongest = 3

/** The concepts a text names, strongest first, each with the words that named it. */
export function findConcepts(
  index: PhraseIndex,
  concepts: readonly Concept[],
  tokens: readonly Token[]
): ConceptFound[] {
  const whole = wholePhrases(index, tokens)
  const longest = longestCover(whole, tokens.length)
  const byConcept = new Map<number, { strength: number; words: string[] }[]>()
  for (const { phrase, matches } of whole) {
    const free = matches.every((places) => places.some((match) => isFree(match, longest)))
    const hits = byConcept.get(phrase.concept) ?? []
    hits.push({ strength: phrase.strength * (free ? 1 : insideAnother), words: wordsOf(matches, tokens) })
    byConcept.set(phrase.concept, hits)
  }
  const named = [...byConcept].flatMap(([position, hits]) => {
    const concept = concepts[position]
    return concept ? [{ concept, ...together(hits) }] : []
  })
  return named.sort((a, b) => b.strength - a.strength || a.concept.slug.localeCompare(b.concept.slug))
}

type WholePhrase = { phrase: Phrase; matches: PartMatch[][] }

/** The phrases of which every part stands in the text. */
function wholePhrases(index: PhraseIndex, tokens: readonly Token[]): WholePhrase[] {
  const found = findParts(index, tokens)
  const whole: WholePhrase[] = []
  for (const part of found.keys()) {
    for (const phrase of index.byLastPart[part] ?? []) {
      const matches = phrase.parts.flatMap((each) => {
        const places = found.get(each)
        return places ? [places] : []
      })
      if (matches.length === phrase.parts.length) whole.push({ phrase, matches })
    }
  }
  return whole
}

/** For each token, the length of the longest phrase that covers it. */
function longestCover(whole: readonly WholePhrase[], length: number): Int32Array {
  const longest = new Int32Array(length)
  for (const { from, to } of whole.flatMap(({ matches }) => matches.flat())) {
    for (let at = from; at < to; at++) longest[at] = Math.max(longest[at] ?? 0, to - from)
  }
  return longest
}

function isFree(match: PartMatch, longest: Int32Array): boolean {
  for (let at = match.from; at < match.to; at++) if ((longest[at] ?? 0) <= match.to - match.from) return true
  return false
}

function together(hits: { strength: number; words: string[] }[]): { strength: number; words: string[] } {
  const sorted = hits.toSorted((a, b) => b.strength - a.strength)
  const first = sorted[0]?.strength ?? 0
  const rest = sorted.slice(1).reduce((sum, hit) => sum + hit.strength, 0)
  const words = [...new Set(sorted.flatMap((hit) => hit.words))]
  return { strength: Math.min(first + furtherPhrase * rest, strongest), words: withoutParts(words).slice(0, 4) }
}

function wordsOf(matches: readonly PartMatch[][], tokens: readonly Token[]): string[] {
  return matches.flatMap(([first]) => {
    if (!first) return []
    const written = tokens.slice(first.from, first.to).map((token) => token.written)
    return [written.join(' ')]
  })
}

/** Leaves out a quotation that another one holds already, whatever its article or capitals. */
function withoutParts(words: readonly string[]): string[] {
  const bare = words.map((word) => ` ${word.toLowerCase().replace(/^the /, '')} `)
  return words.filter((_, at) => {
    const own = bare[at] ?? ''
    return !bare.some((other, place) => place !== at && other.includes(own) && (other !== own || place < at))
  })
}
