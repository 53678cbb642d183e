import type { View } from './list-asked.ts'

export const VIEW_WORDS: readonly { view: View; words: string }[] = [
  { view: 'coming', words: 'To come' },
  { view: 'due', words: 'My read-outs due' },
  { view: 'mine', words: 'Mine' },
  { view: 'held', words: 'Held' },
  { view: 'drafts', words: 'Drafts from calendars' },
  { view: 'cancelled', words: 'Cancelled' }
]

/** A view of engagements as people read it. */
export const viewInWords = (now: View) => VIEW_WORDS.find(({ view }) => view === now)?.words ?? 'Engagements'
