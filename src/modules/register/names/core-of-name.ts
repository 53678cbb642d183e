export const LEGAL_FORMS = new Set([
  'limited',
  'ltd',
  'plc',
  'llp',
  'lp',
  'cic',
  'cio',
  'scio',
  'cyf',
  'cyfyngedig',
  'ccc',
  'inc',
  'gmbh',
  'unlimited',
  'ulc'
])

const SAYS_LITTLE = new Set([
  'the',
  'and',
  'of',
  'co',
  'company',
  'uk',
  'gb',
  'holdings',
  'holding',
  'group',
  'services',
  'international',
  'partnership'
])

/** What tells a folded name from others: without legal form and words that half the register shares. */
export function coreOfName(folded: string): string {
  const words = folded.split(' ').filter((word) => !LEGAL_FORMS.has(word) && !SAYS_LITTLE.has(word))
  return words.length ? words.join(' ') : folded
}
