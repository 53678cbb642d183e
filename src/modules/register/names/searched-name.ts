import { coreOfName } from './core-of-name.ts'
import { foldName } from './fold-name.ts'

export type SearchedName = { folded: string; core: string; joined: string | null }

/** A name as it is kept for searching: folded, its core, and the short words that some write as one with the next. */
export function searchedName(name: string): SearchedName {
  const folded = foldName(name)
  return { folded, core: coreOfName(folded), joined: joinedWords(folded) }
}

const SHORT = 3
const NEVER_JOINED = new Set([
  'and',
  'the',
  'of',
  'ltd',
  'llp',
  'plc',
  'lp',
  'cic',
  'cio',
  'uk',
  'co',
  'for',
  'in',
  'by',
  'at',
  'on'
])

/** “T-shirt” and “tshirt”, “pre-school” and “preschool” are one word to those who look for it. */
function joinedWords(folded: string): string | null {
  let joined: string | null = null
  let from = 0
  for (;;) {
    const end = folded.indexOf(' ', from)
    if (end < 0) return joined
    if (end - from <= SHORT) {
      const next = folded.indexOf(' ', end + 1)
      const first = folded.slice(from, end)
      const second = folded.slice(end + 1, next < 0 ? undefined : next)
      if (!NEVER_JOINED.has(first) && !NEVER_JOINED.has(second))
        joined = joined ? `${joined} ${first}${second}` : first + second
    }
    from = end + 1
  }
}
