import type { Token } from './read-tokens.ts'

export type Grams = { words: 1 | 2 | 3; characters: boolean; stems: boolean }

/** The n-grams of a text, each known by a 32-bit hash (never 0), in ascending order, and how often each occurs. */
export type FeatureCounts = { keys: Uint32Array; counts: Uint16Array }

/** Counts word n-grams, and if asked stems and the three to five characters of each word, in a text. */
export function countFeatures(tokens: readonly Pick<Token, 'word' | 'stem'>[], grams: Grams): FeatureCounts {
  const heap = new HashHeap()
  heapWords(tokens, grams.words, heap)
  if (grams.stems) for (const token of tokens) heap.add(hashOf(token.stem, 7))
  if (grams.characters) for (const token of tokens) heapCharacters(token.word, heap)
  return heap.counted()
}

/** A 32-bit FNV-1a hash, never 0; the salt keeps kinds of feature apart. */
export function hashOf(text: string, salt: number): number {
  let hash = 0x811c9dc5 ^ salt
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return settle(hash)
}

/** Hashes in the order they come, sorted and counted at the end; one buffer serves every text in turn. */
class HashHeap {
  static buffer = new Uint32Array(1 << 16)
  private size = 0

  add(hash: number): void {
    if (this.size === HashHeap.buffer.length) {
      const bigger = new Uint32Array(this.size * 2)
      bigger.set(HashHeap.buffer)
      HashHeap.buffer = bigger
    }
    HashHeap.buffer[this.size++] = hash
  }

  counted(): FeatureCounts {
    const sorted = HashHeap.buffer.subarray(0, this.size).sort()
    const keys = new Uint32Array(sorted.length)
    const counts = new Uint16Array(sorted.length)
    let last = -1
    for (let i = 0; i < sorted.length; i++) {
      const key = sorted[i] ?? 0
      if (last < 0 || keys[last] !== key) keys[++last] = key
      counts[last] = Math.min(65_535, (counts[last] ?? 0) + 1)
    }
    return { keys: keys.slice(0, last + 1), counts: counts.slice(0, last + 1) }
  }
}

function heapWords(tokens: readonly Pick<Token, 'word'>[], longest: number, heap: HashHeap): void {
  let before = 0
  let twoBefore = 0
  for (const token of tokens) {
    const one = hashOf(token.word, 1)
    heap.add(one)
    if (longest > 1 && before !== 0) heap.add(pair(before, one, 2))
    if (longest > 2 && twoBefore !== 0) heap.add(pair(pair(twoBefore, before, 2), one, 3))
    twoBefore = before
    before = one
  }
}

function heapCharacters(word: string, heap: HashHeap): void {
  const padded = ` ${word} `
  for (let start = 0; start < padded.length - 2; start++) {
    let hash = 0x811c9dc5 ^ 5
    for (let length = 1; length <= 5 && start + length <= padded.length; length++) {
      hash = Math.imul(hash ^ padded.charCodeAt(start + length - 1), 0x01000193)
      if (length > 2) heap.add(settle(hash ^ length))
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
  return mixed === 0 ? 1 : mixed >>> 0
}
