import type { OfficeState } from './tables.ts'

/** An office's state as the public reads it. */
export const STATE_WORDS: Readonly<Record<OfficeState, { text: string; classes: string }>> = {
  open: { text: 'Open', classes: 'govuk-tag--green' },
  exploring: { text: 'Not open yet', classes: 'govuk-tag--yellow' },
  closed: { text: 'Closed', classes: 'govuk-tag--grey' }
}

/** Names in a sentence: "A", "A and B", "A, B and C". */
export const inWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** A department's name inside a sentence. */
export const withThe = (name: string): string =>
  /^(Department|Ministry|Home|Cabinet|Foreign)/.test(name) ? `the ${name}` : name
