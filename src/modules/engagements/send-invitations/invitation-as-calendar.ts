import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator'

export type Invitation = {
  id: string
  sequence: number
  title: string
  startsAt: Date
  endsAt: Date | null
  place: string | null
  organiser: { name: string; email: string }
  to: { name: string; email: string }
  calledOff: boolean
}

const HOUR = 3_600_000

/**
 * One person’s invitation as iCalendar. It names nobody else who was invited: who meets whom is not for every inbox. The
 * same identity with a higher sequence changes what their calendar holds; a cancellation takes it out.
 */
export function invitationAsCalendar(one: Invitation, now: Date): string {
  const calendar = ical({
    prodId: { company: 'Sector Office', product: 'engagements', language: 'EN' },
    method: one.calledOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  })
  const event = calendar.createEvent({
    id: `${one.id}@sector-office`,
    sequence: one.sequence,
    stamp: now,
    start: one.startsAt,
    end: one.endsAt ?? new Date(one.startsAt.getTime() + HOUR),
    summary: one.title,
    ...(one.place ? { location: one.place } : {}),
    organizer: one.organiser,
    status: one.calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
  })
  event.createAttendee({ ...one.to, rsvp: true, status: ICalAttendeeStatus.NEEDSACTION, role: ICalAttendeeRole.REQ })
  return calendar.toString()
}
