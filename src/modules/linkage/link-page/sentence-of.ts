import type { LinkExplained } from './load-link.ts'

/** The link in one sentence: what spoke most for it, what most against, and what was done. */
export function sentenceOf({ steps, business_name, band, guard, answer, decided_by_name }: LinkExplained): string {
  if (!business_name) return 'No business shares enough with this record to compare.'
  const told = steps.filter(({ left, right }) => left !== '' || right !== '')
  const [most] = [...told].sort((a, b) => b.bits - a.bits)
  const [least] = [...told].sort((a, b) => a.bits - b.bits)
  const against = least && least.bits < -0.5 && least !== most ? `, though ${least.what}` : ''
  const why = most ? `${capital(most.what)}${against}` : 'Little is known of either'
  if (answer) return `${why}; ${decided_by_name} decided: ${ANSWERED[answer] ?? answer}.`
  return `${why}; ${DONE[band] ?? band}${guard ? `, because of a guard: ${GUARDED[guard] ?? guard}` : ''}.`
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
const DONE: Readonly<Record<string, string>> = {
  linked: 'linked without a person',
  review: 'left for a person to review'
}
const GUARDED: Readonly<Record<string, string>> = {
  'place alone': 'the place alone agrees',
  'number alone': 'the number alone agrees, and numbers are mistyped',
  'numbers differ': 'both numbers are known and differ',
  'said to be another': 'somebody decided that the record is not one that this business stands for',
  'a close runner-up': 'another business is nearly as likely'
}
const ANSWERED: Readonly<Record<string, string>> = {
  same: 'the same business',
  different: 'different businesses',
  related: 'related businesses',
  'cannot-tell': 'nobody can tell'
}
