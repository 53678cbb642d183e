import { companyNumber } from '../names/company-number.ts'
import { coreOfName, LEGAL_FORMS } from '../names/core-of-name.ts'
import { foldName } from '../names/fold-name.ts'
import { postcodeBegins } from '../names/postcode.ts'

export type ReadQuery = {
  numbers: string[]
  postcode: string | null
  begins: string
  wholeNames: string[]
  words: string
  core: string
}

const JOINING = new Set(['and', 'the', 'of'])

/** Everything the words typed into the finder may mean: a number, a postcode, the start of a name, or some of its words. */
export function readQuery(q: string): ReadQuery {
  const folded = foldName(q.replaceAll('\0', ''))
  const words = folded.split(' ').filter(Boolean)
  const named = without(words, LEGAL_FORMS)
  const begins = named.join('')
  const number = companyNumber(q)
  return {
    numbers: number ? [number] : [],
    postcode: postcodeBegins(q) ?? null,
    begins,
    wholeNames: begins ? ['', ...LEGAL_FORMS].map((form) => begins + form) : [],
    words: without(named, JOINING).filter(isWord).map(asLexeme).join(' & '),
    core: coreOfName(folded)
  }
}

function without(words: string[], set: ReadonlySet<string>): string[] {
  const left = words.filter((word) => !set.has(word))
  return left.length ? left : words
}

const isWord = (word: string) => /^[\p{L}\p{N}]+$/u.test(word)

// Only the last word may still be being typed; to look every word up as a beginning costs many times as much.
const asLexeme = (word: string, at: number, all: readonly string[]) =>
  `'${word}'${at === all.length - 1 && word.length > 2 ? ':*' : ''}`
