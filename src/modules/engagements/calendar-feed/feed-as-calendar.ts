import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import { markingInWords } from '../../government/index.ts'
import { leavesWithItsWords } from '../leaves-with-its-words.ts'
import { engagementHref } from '../links.ts'
import type { FeedEvent } from './read-feed.ts'

const HOUR = 3_600_000

/**
 * Engagements as an iCalendar file. Moments are in UTC, which every program shows right in London; the sequence grows with
 * each change, so that programs follow. What is sensitive leaves the house as a time and a way back, without its words.
 */
export function feedAsCalendar(events: readonly FeedEvent[], baseUrl: string, now: Date): string {
  const calendar = ical({
    name: 'Engagements – Sector Office',
    prodId: { company: 'Sector Office', product: 'engagements', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH
  })
  for (const event of events) {
    const open = leavesWithItsWords(event)
    const marking = markingInWords(event)
    calendar.createEvent({
      id: `${event.id}@sector-office`,
      sequence: event.moves,
      stamp: now,
      start: event.startsAt,
      end: event.endsAt ?? new Date(event.startsAt.getTime() + HOUR),
      summary: open ? `${event.title}${event.businesses ? `: ${event.businesses}` : ''}` : `${marking} engagement`,
      ...(open && event.place ? { location: event.place } : {}),
      url: `${baseUrl}${engagementHref(event.id)}`,
      description: `${marking}. The record: ${baseUrl}${engagementHref(event.id)}`,
      status: event.status === 'cancelled' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
    })
  }
  return calendar.toString()
}
