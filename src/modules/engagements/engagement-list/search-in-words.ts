import type { ListAsked } from './list-asked.ts'
import { viewInWords } from './view-words.ts'

/** A kept search of engagements as a saved list names it. */
export function searchInWords({ view, q, business, topic }: ListAsked): string {
  const filters = [business && 'one business', topic && `the topic ${topic}`].filter(Boolean).join(' and ')
  return `Engagements, ${viewInWords(view).toLowerCase()}${q ? `, with “${q}”` : ''}${filters ? `, of ${filters}` : ''}`
}
