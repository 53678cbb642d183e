import { dayForPage, timeInWords } from '../../../platform/dates.ts'
import { engagementHref } from '../links.ts'
import type { ListedEngagement } from './list-engagements.ts'

export type ShownEngagement = ReturnType<typeof shownEngagement>

/** One engagement of a list, in the words of the page. */
export function shownEngagement(one: ListedEngagement, now: Date) {
  const more = one.businessCount - one.businesses.split(', ').length
  const due = one.status === 'planned' && one.startsAt <= now
  return {
    href: engagementHref(one.id),
    title: one.title,
    businesses: one.businessCount > 3 ? `${one.businesses} and ${more} more` : one.businesses,
    about: [one.form, one.place, one.owner, one.team].filter(Boolean).join(', '),
    day: dayForPage(one.startsAt),
    time: timeInWords(one.startsAt),
    sensitive: one.marking !== 'OFFICIAL',
    state: due
      ? { state: 'soon' as const, words: 'Read-out due' }
      : one.status === 'held' && !one.readOut
        ? { state: 'paused' as const, words: 'No read-out' }
        : undefined
  }
}
