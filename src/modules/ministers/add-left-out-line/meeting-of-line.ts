import { type KeyedMeeting, keyedMeetings } from '../import-meetings/keyed-meetings.ts'
import { attendeeOf } from '../read-file/attendee-of.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import { splitOrganisations } from '../read-file/split-organisations.ts'

export type Line = { holder: string; personId: string | null; on: string; parts: Readonly<Record<string, string>> }

/** A line of a return of meetings as a published meeting, with the key by which every file knows it. */
export function meetingOfLine({ holder, personId, on, parts }: Line, body: { id: string; name: string }): KeyedMeeting {
  const organisations = parts.organisations ?? ''
  const [post = '', person = ''] = holder.split(/, (?=[^,]*$)/)
  const meeting = {
    line: 0,
    minister: holder,
    department: body.name,
    dateText: on,
    held: { from: on, to: on, precision: 'day' as const },
    organisationText: organisations,
    attendees: splitOrganisations(organisations).map(attendeeOf),
    purpose: parts.purpose ?? '',
    client: parts.client || null
  }
  const named = personId ? { personId, person, post, bodyId: body.id, body: body.name } : undefined
  const [keyed] = keyedMeetings({ meetings: [meeting], quarter: quarterOf(on) }, [named], {
    id: body.id,
    department: body.name
  })
  if (!keyed) throw new Error('A line of a return has no meeting')
  return keyed
}
