import ICAL from 'ical.js'
import { RuleBroken } from '../../../platform/errors.ts'
import { momentOf } from './moment-of.ts'

export type InvitedEvent = {
  uid: string
  /** Which one of a series, as the calendar names it; empty for an event that does not recur. */
  recurrence: string
  sequence: number
  stampedAt: Date | null
  method: string
  cancelled: boolean
  organiser: string
  attendees: { email: string; name: string | null; answer: string | null }[]
  title: string
  place: string | null
  words: string | null
  startsAt: Date
  endsAt: Date | null
}

const MOST = 60
const AHEAD = 370 * 86_400_000

/**
 * What a calendar file asks: one entry for each event, and for each date of a series in the coming year. A date that was
 * moved or called off by itself stands as it was changed. Times are right whatever zone the sender’s program writes them in.
 */
export function readInvitation(text: string, now: Date): InvitedEvent[] {
  const calendar = parsed(text)
  const method = String(calendar.getFirstPropertyValue('method') ?? 'PUBLISH').toUpperCase()
  const events = calendar.getAllSubcomponents('vevent')
  if (events.length === 0) throw new RuleBroken('no-event', 'This calendar file holds no event', 'file')
  const mine = (uid: string) => events.filter((one) => textOf(one, 'uid') === uid)
  return uidsOf(events.map((one) => textOf(one, 'uid') ?? '')).flatMap((uid) => eventsOf(mine(uid), method, now))
}

function parsed(text: string): ICAL.Component {
  try {
    const jcal = ICAL.parse(text.replace(/^\ufeff/, '').trim())
    const found = new ICAL.Component(jcal)
    return found.name === 'vcalendar' ? found : (found.getFirstSubcomponent('vcalendar') ?? found)
  } catch {
    throw new RuleBroken('not-a-calendar', 'This is not a calendar file that can be read', 'file')
  }
}

function eventsOf(components: readonly ICAL.Component[], method: string, now: Date): InvitedEvent[] {
  const master = components.find((one) => !one.hasProperty('recurrence-id'))
  const changed = components.filter((one) => one.hasProperty('recurrence-id'))
  const singles = changed.map((one) => eventFrom(one, method, nameOf(one)))
  if (!master) return singles
  if (!master.hasProperty('rrule') && !master.hasProperty('rdate')) return [eventFrom(master, method, ''), ...singles]
  if (method === 'CANCEL') return [{ ...eventFrom(master, method, ''), recurrence: '*' }, ...singles]
  const names = new Set(singles.map(({ recurrence }) => recurrence))
  return [...datesOf(master, method, now).filter(({ recurrence }) => !names.has(recurrence)), ...singles]
}

/** The dates of a series from now on, for a year: each in the local time of its own day, so that summer time is right. */
function datesOf(master: ICAL.Component, method: string, now: Date): InvitedEvent[] {
  const first = eventFrom(master, method, '')
  const length = first.endsAt ? first.endsAt.getTime() - first.startsAt.getTime() : null
  const start = master.getFirstProperty('dtstart')
  const event = new ICAL.Event(master)
  const dates = event.iterator()
  const found: InvitedEvent[] = []
  for (let seen = 0; seen < 5000 && found.length < MOST; seen++) {
    const next = dates.next()
    if (!next || !start) break
    const startsAt = momentOf(next, start, master)
    if (startsAt.getTime() > now.getTime() + AHEAD) break
    if (startsAt < now && startsAt.getTime() !== first.startsAt.getTime()) continue
    found.push({
      ...first,
      recurrence: next.toICALString(),
      startsAt,
      endsAt: length === null ? null : new Date(startsAt.getTime() + length)
    })
  }
  return found
}

function eventFrom(component: ICAL.Component, method: string, recurrence: string): InvitedEvent {
  const start = component.getFirstProperty('dtstart')
  if (!start) throw new RuleBroken('event-without-start', 'An event in this file does not say when it starts', 'file')
  const startsAt = timeOf(component, 'dtstart') ?? new Date(Number.NaN)
  return {
    uid: textOf(component, 'uid') ?? '',
    recurrence,
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0),
    stampedAt: timeOf(component, 'dtstamp'),
    method,
    cancelled: method === 'CANCEL' || textOf(component, 'status')?.toUpperCase() === 'CANCELLED',
    organiser: emailOf(component.getFirstPropertyValue('organizer')),
    attendees: component.getAllProperties('attendee').map((one) => ({
      email: emailOf(one.getFirstValue()),
      name: said(one.getFirstParameter('cn')),
      answer: said(one.getFirstParameter('partstat'))?.toUpperCase() ?? null
    })),
    title: textOf(component, 'summary') ?? 'Meeting without a title',
    place: textOf(component, 'location') ?? null,
    words: textOf(component, 'description') ?? null,
    startsAt,
    endsAt: endOf(component, startsAt)
  }
}

function timeOf(component: ICAL.Component, name: string): Date | null {
  const property = component.getFirstProperty(name)
  const value = property?.getFirstValue()
  return property && value instanceof ICAL.Time ? momentOf(value, property, component) : null
}

function endOf(component: ICAL.Component, startsAt: Date): Date | null {
  const end = timeOf(component, 'dtend')
  if (end) return end
  const duration = component.getFirstPropertyValue('duration')
  return duration instanceof ICAL.Duration ? new Date(startsAt.getTime() + duration.toSeconds() * 1000) : null
}

/** The name of one date of a series: as its first day said it, whatever it was moved to. */
function nameOf(component: ICAL.Component): string {
  const value = component.getFirstPropertyValue('recurrence-id')
  return value instanceof ICAL.Time ? value.toICALString() : String(value ?? '')
}

const said = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null)
const textOf = (component: ICAL.Component, name: string) => said(component.getFirstPropertyValue(name)) ?? undefined
const emailOf = (value: unknown) =>
  String(value ?? '')
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase()

function uidsOf(given: readonly string[]): string[] {
  if (given.includes(''))
    throw new RuleBroken('event-without-uid', 'An event in this file has no UID, so it cannot be followed', 'file')
  return [...new Set(given)]
}
