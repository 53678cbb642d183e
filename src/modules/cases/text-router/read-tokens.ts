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
    const lower = withoutGender(plain(written))
    if (lower.length > 0 && lower.length <= 60) tokens.push({ word: lower, stem: stem(lower), written })
  }
  return tokens
}

/** A member's “his” or “her Department” tells who held the post that day, which minister-pronouns.ts weighs on its own. */
function withoutGender(lower: string): string {
  if (lower === 'he' || lower === 'she') return 'they'
  return lower === 'his' || lower === 'her' ? 'their' : lower
}

function plain(written: string): string {
  return written
    .toLowerCase()
    .replace(/['’]s$/u, '')
    .replace(/['’]/gu, '')
}
