import type { ChangedPeople } from './change-people.ts'

/** What a correction changed, in words that stay beside the engagement: nothing in the record changes without a trace. */
export function whatWasChanged(was: readonly string[], { gone, added }: ChangedPeople): string {
  return [
    ...was,
    ...(gone.length ? [`Not there after all: ${gone.join(', ')}`] : []),
    ...(added.length ? [`There too: ${added.join(', ')}`] : [])
  ]
    .map((line) => `${line}.`)
    .join('\n')
}
