const irregular = new Map([
  ['license', 'licenc'],
  ['licence', 'licenc'],
  ['licensing', 'licenc'],
  ['licensed', 'licenc'],
  ['licences', 'licenc'],
  ['licenses', 'licenc'],
  ['lorries', 'lorry'],
  ['paid', 'pay'],
  ['bought', 'buy'],
  ['sold', 'sell'],
  ['business', 'business'],
  ['businesses', 'business'],
  ['news', 'news'],
  ['gas', 'gas']
])

/**
 * A light English stem, so that “exporting”, “exports” and “exported” meet. Deliberately weak: it never cuts below three
 * letters and leaves nouns of trade (“planner”, “broker”) apart from their verbs.
 */
export function stem(word: string): string {
  const known = irregular.get(word)
  if (known !== undefined) return known
  if (word.length < 4 || /\d/.test(word)) return word
  return finalForm(withoutVerbEnding(singular(word)))
}

function singular(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(ss|us|is)$/.test(word)) return word.slice(0, -1)
  return word
}

function withoutVerbEnding(word: string): string {
  for (const ending of ['ing', 'ed']) {
    if (!word.endsWith(ending)) continue
    const root = word.slice(0, -ending.length)
    if (root.length < 3 || !/[aeiouy]/.test(root)) return word
    return /([bdgklmnprt])\1$/.test(root) ? root.slice(0, -1) : root
  }
  return word
}

function finalForm(word: string): string {
  if (word.length > 4 && word.endsWith('e')) return word.slice(0, -1)
  return word.length > 4 && word.endsWith('y') ? `${word.slice(0, -1)}i` : word
}
