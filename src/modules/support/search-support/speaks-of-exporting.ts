import { entriesIn, readThesaurus, type Thesaurus } from './thesaurus.ts'
import { wordRoot } from './word-root.ts'
import { wordsOf } from './words-of.ts'

let thesaurus: Thesaurus | undefined

/** Whether words say that a business sells abroad or is about to: “sell our cheese to Germany”. Buying from abroad is not that. */
export function speaksOfExporting(words: string): boolean {
  const roots = wordsOf(words, true).map(wordRoot)
  if (BUYING.some((root) => roots.includes(root))) return false
  thesaurus ??= readThesaurus()
  return roots.includes(EXPORT) || entriesIn(thesaurus, roots).some(({ means }) => means.includes(ABROAD))
}

const EXPORT = wordRoot('export')
const ABROAD = wordRoot('overseas')
const BUYING = ['import', 'importing', 'buy', 'buying', 'bring'].map(wordRoot)
