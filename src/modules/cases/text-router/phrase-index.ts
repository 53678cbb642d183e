import type { Concept } from './knowledge.ts'
import { readTokens, type Token } from './read-tokens.ts'

/** Phrases of all concepts as a tree of stems. A phrase “a + b” asks for both parts anywhere in the text. */
export type PhraseIndex = { root: Branch; phrases: Phrase[] }

export type Phrase = { concept: number; parts: number; strength: number }

export type PhraseMatch = { phrase: number; part: number; from: number; to: number }

type Branch = { next: Map<string, Branch>; ends: { phrase: number; part: number }[] }

/** Builds the index. A phrase may set its own strength with “^0.5”; “=word” asks for the word exactly as spelled. */
export function indexPhrases(concepts: readonly Concept[]): PhraseIndex {
  const index: PhraseIndex = { root: branch(), phrases: [] }
  concepts.forEach((concept, position) => {
    for (const phrase of new Set(concept.phrases)) plant(index, position, phrase)
  })
  return index
}

/** Every place where a part of a phrase stands in the text. */
export function findPhrases(index: PhraseIndex, tokens: readonly Token[]): PhraseMatch[] {
  const found: PhraseMatch[] = []
  for (let from = 0; from < tokens.length; from++) walk(index.root, tokens, from, from, found)
  return found
}

function walk(at: Branch, tokens: readonly Token[], from: number, to: number, found: PhraseMatch[]): void {
  for (const end of at.ends) found.push({ ...end, from, to })
  const token = tokens[to]
  if (!token) return
  const stemmed = at.next.get(token.stem)
  if (stemmed) walk(stemmed, tokens, from, to + 1, found)
  const exact = at.next.get(`=${token.word}`)
  if (exact) walk(exact, tokens, from, to + 1, found)
}

function plant(index: PhraseIndex, concept: number, written: string): void {
  const [words = '', own] = written.split('^')
  const parts = words.split(' + ').map((part) => part.trim().split(/\s+/).flatMap(keysOf))
  const length = parts.flat().length
  const phrase = index.phrases.length
  index.phrases.push({ concept, parts: parts.length, strength: ordinaryStrength(length) * Number(own ?? 1) })
  for (const [part, keys] of parts.entries()) leafOf(index.root, keys).ends.push({ phrase, part })
}

/** One word says less than two, two less than three: a longer phrase is seldom there by accident. */
function ordinaryStrength(words: number): number {
  return words === 1 ? 1 : words === 2 ? 1.5 : 1.8
}

function keysOf(word: string): string[] {
  if (word.startsWith('=')) return readTokens(word.slice(1)).map((token) => `=${token.word}`)
  return readTokens(word).map((token) => token.stem)
}

function leafOf(root: Branch, keys: readonly string[]): Branch {
  let at = root
  for (const key of keys) {
    const next = at.next.get(key) ?? branch()
    at.next.set(key, next)
    at = next
  }
  return at
}

function branch(): Branch {
  return { next: new Map(), ends: [] }
}
