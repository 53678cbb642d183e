import type { Token } from './read-tokens.ts'

export type Grams = { words: 1 | 2 | 3; characters: boolean; stems: boolean }

/** Adds one to the count of every n-gram of the text, each known by a 32-bit hash. */
export function countFeatures(tokens: readonly Token[], grams: Grams, counts: Map<number, number>): void {
  countWords(tokens, grams.words, counts)
  if (grams.stems) for (const token of tokens) add(counts, hashOf(token.stem, 7))
  if (grams.characters) for (const token of tokens) countCharacters(token.word, counts)
}

/** A 32-bit FNV-1a hash; the salt keeps kinds of feature apart. */
export function hashOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return settle(hash)
}

function countWords(tokens: readonly Token[], longest: number, counts: Map<number, number>): void {
  let before = 0
  let twoBefore = 0
  for (const token of tokens) {
    const one = hashOf(token.word, 1)
    add(counts, one)
    if (longest > 1 && before !== 0) add(counts, pair(before, one, 2))
    if (longest > 2 && twoBefore !== 0) add(counts, pair(pair(twoBefore, before, 2), one, 3))
    twoBefore = before
    before = one
  }
}

function countCharacters(word: string, counts: Map<number, number>): void {
  const padded = ` ${word} `
  for (let start = 0; start < padded.length - 2; start++) {
    let hash = 0x811c9dc5 ^ 5
    for (let length = 1; length <= 5 && start + length <= padded.length; length++) {
      hash = Math.imul(hash ^ padded.charCodeAt(start + length - 1), 0x01000193)
      if (length > 2) add(counts, settle(hash ^ length))
    }
  }
}

function pair(left: number, right: number, salt: number): number {
  return settle(Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b) ^ salt)
}

function settle(hash: number): number {
  let mixed = hash ^ (hash >>> 15)
  mixed = Math.imul(mixed, 0x2c1b3c6d)
  mixed ^= mixed >>> 12
  return mixed >>> 0
}

function add(counts: Map<number, number>, feature: number): void {
  counts.set(feature, (counts.get(feature) ?? 0) + 1)
}
