const FEWEST_WORDS = 5
const STOCK =
  /^(an? )?(general|introductory|catch[ -]?up|regular|routine|update|bilateral|informal|private|courtesy)?[ -]?(catch[ -]?up|discussions?|meetings?|introductions?|bilaterals?|updates?|call|chat|breakfast|lunch|dinner|visit|roundtable|engagement)( meeting| call)?( with .*)?$/

/** Why a purpose tells a stranger nothing, in words for who wrote it; nothing where it will do. */
export function purposeFault(purpose: string): string | undefined {
  const words = plain(purpose)
  if (words === '') return 'Enter the purpose of the meeting'
  if (STOCK.test(words)) return `“${purpose.trim()}” does not say what the meeting was about. Name the topic`
  if (words.split(/\s+/).length < FEWEST_WORDS)
    return 'Say the purpose in at least 5 words, so that a stranger can tell what the meeting was about'
  return undefined
}

const plain = (purpose: string) =>
  purpose
    .trim()
    .toLowerCase()
    .replace(/[.\s]+$/, '')
