import type { Concept } from './knowledge.ts'
import { findPhrases, type PhraseIndex, type PhraseMatch } from './phrase-index.ts'
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
  const found = findPhrases(index, tokens)
  const byPhrase = groupByPhrase(found)
  const longest = longestCover(found, tokens.length)
  const byConcept = new Map<number, { strength: number; words: string[] }[]>()
  for (const [position, matches] of byPhrase) {
    const phrase = index.phrases[position]
    if (!phrase || new Set(matches.map((match) => match.part)).size < phrase.parts) continue
    const free = matches.filter((match) => isFree(match, longest)).map((match) => match.part)
    const whole = new Set(free).size === phrase.parts
    const hits = byConcept.get(phrase.concept) ?? []
    hits.push({ strength: phrase.strength * (whole ? 1 : insideAnother), words: wordsOf(matches, tokens) })
    byConcept.set(phrase.concept, hits)
  }
  const named = [...byConcept].flatMap(([position, hits]) => {
    const concept = concepts[position]
    return concept ? [{ concept, ...together(hits) }] : []
  })
  return named.sort((a, b) => b.strength - a.strength || a.concept.slug.localeCompare(b.concept.slug))
}

function groupByPhrase(matches: readonly PhraseMatch[]): Map<number, PhraseMatch[]> {
  const groups = new Map<number, PhraseMatch[]>()
  for (const match of matches) {
    const group = groups.get(match.phrase)
    if (group) group.push(match)
    else groups.set(match.phrase, [match])
  }
  return groups
}

/** For each token, the length of the longest phrase that covers it. */
function longestCover(matches: readonly PhraseMatch[], length: number): Int32Array {
  const longest = new Int32Array(length)
  for (const { from, to } of matches) {
    for (let at = from; at < to; at++) longest[at] = Math.max(longest[at] ?? 0, to - from)
  }
  return longest
}

function isFree(match: PhraseMatch, longest: Int32Array): boolean {
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

function wordsOf(matches: readonly PhraseMatch[], tokens: readonly Token[]): string[] {
  const firstOfEach = new Map<number, PhraseMatch>()
  for (const match of matches) if (!firstOfEach.has(match.part)) firstOfEach.set(match.part, match)
  return [...firstOfEach.values()].map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.written)
      .join(' ')
  )
}

function withoutParts(words: readonly string[]): string[] {
  return words.filter((word) => !words.some((other) => other !== word && ` ${other} `.includes(` ${word} `)))
}
