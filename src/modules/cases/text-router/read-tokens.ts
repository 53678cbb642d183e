import { stem } from './stem.ts'

export type Token = { word: string; stem: string; written: string }

/** Longer than any letter; bounds the work a pasted document can cause. */
const longestText = 20_000
const word = /[\p{L}\p{N}][\p{L}\p{N}'’]*/gu

/** The words of a text in order: as written, lower-cased without possessives, and stemmed. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.slice(0, longestText).normalize('NFKC').matchAll(word)) {
    const written = match[0]
    const lower = plain(written)
    if (lower.length > 0 && lower.length <= 60) tokens.push({ word: lower, stem: stem(lower), written })
  }
  return tokens
}

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
}
