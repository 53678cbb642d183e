import { companyNumber } from '../names/company-number.ts'
import { coreOfName, LEGAL_FORMS } from '../names/core-of-name.ts'
import { foldName } from '../names/fold-name.ts'
import { type PostcodeRange, postcodesMeant } from '../names/postcode.ts'

export type ReadQuery = {
  numbers: string[]
  postcodes: PostcodeRange[]
  begins: string
  wholeNames: string[]
  words: string
  given: string[]
  core: string
}

const JOINING = new Set(['and', 'the', 'of'])
const MOST_GIVEN = 6

/** Everything the words typed into the finder may mean: a number, a postcode, the start of a name, or some of its words. */
export function readQuery(q: string): ReadQuery {
  const folded = foldName(q.replaceAll('\0', ''))
  const words = folded.split(' ').filter(Boolean)
  const named = without(words, LEGAL_FORMS)
  const begins = named.join('')
  const number = companyNumber(q)
  const telling = without(named, JOINING).filter(isWord)
  return {
    numbers: number ? [number] : [],
    postcodes: postcodesMeant(q),
    begins,
    wholeNames: begins ? ['', ...LEGAL_FORMS].map((form) => begins + form) : [],
    words: asQuery(telling),
    given: telling.filter((word) => word.length <= 40).slice(0, MOST_GIVEN),
    core: coreOfName(folded)
  }
}

function without(words: string[], set: ReadonlySet<string>): string[] {
  const left = words.filter((word) => !set.has(word))
  return left.length ? left : words
}

const isWord = (word: string) => /^[\p{L}\p{N}]+$/u.test(word)
const SHORT = 3

/** All the words in any order; “t shirt” is also looked for as “tshirt”, which names that write it apart are kept under too. */
function asQuery(words: readonly string[]): string {
  const parts: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const next = words[at + 1]
    const last = at === words.length - 1
    if (next === undefined || word.length > SHORT) {
      parts.push(asLexeme(word, last))
      continue
    }
    const ends = at + 1 === words.length - 1
    parts.push(`(${asLexeme(word, false)} & ${asLexeme(next, ends)} | ${asLexeme(word + next, ends)})`)
    at += 1
  }
  return parts.join(' & ')
}

// Only the last word may still be being typed; to look every word up as a beginning costs many times as much.
const asLexeme = (word: string, last: boolean) => `'${word}'${last && word.length > 2 ? ':*' : ''}`
