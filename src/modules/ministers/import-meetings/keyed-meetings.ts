import { type Quarter, quarterOf } from '../read-file/quarter-of.ts'
import type { ReadMeeting } from '../read-file/row-outcome.ts'
import { meetingKey } from './meeting-key.ts'
import type { NamedMinister } from './name-ministers.ts'

export type KeyedMeeting = ReadMeeting & {
  key: string
  quarterFrom: string | null
  bodyId: string | null
  departmentName: string | null
  named: NamedMinister | undefined
}

/** Gives each meeting the key by which it is known in any file, with a number where a file says the same more than once. */
export function keyedMeetings(
  read: { meetings: readonly ReadMeeting[]; quarter: Quarter | null },
  ministers: readonly (NamedMinister | undefined)[],
  body: { id: string | null; department: string | null }
): KeyedMeeting[] {
  const seen = new Map<string, number>()
  return read.meetings.map((meeting, at) => {
    const { minister, held, dateText, purpose } = meeting
    const names = meeting.attendees.map(({ name }) => name)
    const same = meetingKey({ minister, from: held.from, to: held.to, dateText, names, purpose })
    const before = seen.get(same) ?? 0
    seen.set(same, before + 1)
    return {
      ...meeting,
      key: `${same}#${before + 1}`,
      quarterFrom: held.from ? quarterOf(held.from).from : (read.quarter?.from ?? null),
      bodyId: body.id,
      departmentName: meeting.department ?? body.department,
      named: ministers[at]
    }
  })
}
