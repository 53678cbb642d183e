import type { Writer } from './who-else-writes.ts'

/** Who else is writing, in a line: said on the page as it opens, and again while somebody writes. Nothing where nobody is. */
export function writerWords(others: readonly Writer[]): string {
  if (others.length === 0) return ''
  const who = others.map(({ name, minutes }) => `${name} (${minutes === 0 ? 'now' : `${minutes} min ago`})`).join(', ')
  return `Also writing: ${who}. Speak to them before you both answer.`
}
