import type { HistoryLine } from './history-of.ts'

/** A line of history as people say it. */
export function historyWords({ event, facts }: HistoryLine): string {
  const said = (name: string) => String(facts[name] ?? '')
  const words: Record<string, () => string> = {
    'business.recorded': () => `Recorded ${said('name')}`,
    'business.sector-asserted': () => `Said that its sector is ${said('sector')}: ${said('reason')}`,
    'business.related': () => `Said that ${said('child')} belongs to ${said('parent')}`,
    'business.parted': () => `Ended a relation on ${said('untilOn')}: ${said('reason')}`,
    'business.changed': () => `Changed its ${listed(facts.changed)}`,
    'business.archived': () => `Archived it: ${said('reason')}`,
    'business.restored': () => 'Brought it back',
    'business.merged': () => `Merged it into the record that now stands for it: ${said('reason')}`,
    'business.unmerged': () => `Undid its merge: ${said('reason')}`,
    'business.split': () => `Took records out of it: ${said('reason')}`,
    'business.split-undone': () => `Took back what was taken out of it: ${said('reason')}`,
    'business.set-apart': () => `Said that it and another business are two: ${said('reason')}`,
    'contact.added': () => `Added ${said('name')} to its people`,
    'contact.changed': () => `Changed ${said('name')}: ${listed(facts.changed)}`,
    'contact.confirmed': () => `Confirmed the e-mail address of ${said('name')}`,
    'contact.archived': () => `Archived ${said('name')}: ${said('reason')}`,
    'site.added': () => `Added the site ${said('name')}, ${said('postcode')}`,
    'site.closed': () => `Closed the site ${said('name')}: ${said('reason')}`
  }
  return words[event]?.() ?? event
}

const listed = (parts: unknown) =>
  Array.isArray(parts) ? parts.map((part) => String(part).replace('is_first', 'whom to ask first')).join(', ') : ''
