import type { Concept } from './knowledge.ts'
import { readTokens, type Token } from './read-tokens.ts'

/**
 * Phrases of all concepts as a tree of stems. A phrase “a + b” asks for both parts anywhere in the text; each distinct
 * part has a number, and a phrase is looked up by its last one.
 */
export type PhraseIndex = { root: Branch; byLastPart: Phrase[][] }

export type Phrase = { concept: number; parts: number[]; strength: number }

export type PartMatch = { part: number; from: number; to: number }

type Branch = { next: Map<string, Branch>; part: number }

/** Builds the index. A phrase may set its own strength with “^0.5”; “=word” asks for the word exactly as spelled. */
export function indexPhrases(concepts: readonly Concept[]): PhraseIndex {
  const index: PhraseIndex = { root: branch(), byLastPart: [] }
  concepts.forEach((concept, position) => {
    for (const phrase of new Set(concept.phrases)) plant(index, position, phrase)
  })
  return index
}

/** Every place where a part of some phrase stands in the text, by part. */
export function findParts(index: PhraseIndex, tokens: readonly Token[]): Map<number, PartMatch[]> {
  const found = new Map<number, PartMatch[]>()
  for (let from = 0; from < tokens.length; from++) walk(index.root, tokens, from, from, found)
  return found
}

function walk(at: Branch, tokens: readonly Token[], from: number, to: number, found: Map<number, PartMatch[]>): void {
  if (at.part >= 0) {
    const matches = found.get(at.part)
    if (matches) matches.push({ part: at.part, from, to })
    else found.set(at.part, [{ part: at.part, from, to }])
  }
  const token = tokens[to]
  if (!token) return
  const stemmed = at.next.get(token.stem)
  if (stemmed) walk(stemmed, tokens, from, to + 1, found)
  const exact = at.next.get(`=${token.word}`)
  if (exact) walk(exact, tokens, from, to + 1, found)
}

function plant(index: PhraseIndex, concept: number, written: string): void {
  const [words = '', own] = written.split('^')
  const keys = words.split(' + ').map((part) => part.trim().split(/\s+/).flatMap(keysOf))
  const parts = [...new Set(keys.filter((part) => part.length > 0).map((part) => partOf(index, part)))]
  const last = parts.at(-1)
  if (last === undefined) return
  const strength = ordinaryStrength(keys.flat().length) * Number(own ?? 1)
  index.byLastPart[last]?.push({ concept, parts, strength })
}

/** One word says less than two, two less than three: a longer phrase is seldom there by accident. */
function ordinaryStrength(words: number): number {
  return words === 1 ? 1 : words === 2 ? 1.5 : 1.8
}

function keysOf(word: string): string[] {
  if (word.startsWith('=')) return readTokens(word.slice(1)).map((token) => `=${token.word}`)
  return readTokens(word).map((token) => token.stem)
}

function partOf(index: PhraseIndex, keys: readonly string[]): number {
  let at = index.root
  for (const key of keys) {
    const next = at.next.get(key) ?? branch()
    at.next.set(key, next)
    at = next
  }
  if (at.part < 0) at.part = index.byLastPart.push([]) - 1
  return at.part
}

function branch(): Branch {
  return { next: new Map(), part: -1 }
}
