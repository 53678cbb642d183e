import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { KeyedMeeting } from './keyed-meetings.ts'

/** Writes the meetings that are not held yet, with everybody who was there; says how many were new. */
export async function keepMeetings(
  ctx: Ctx,
  source: { fileId?: string; returnId?: string },
  meetings: readonly KeyedMeeting[]
): Promise<number> {
  const { db } = openTx(ctx)
  const rows = meetings.map((meeting) => rowOf(meeting, source))
  const added = await sql<{ id: string; key: string }>`
    insert into ministers.published_meeting (key, file_id, return_id, line, body_id, department, minister, person_id, person, post,
      date_text, held_from, held_to, precision, quarter_from, organisation_text, purpose, client)
    select key, file_id, return_id, line, body_id, department, minister, person_id, person, post,
      date_text, held_from, held_to, precision, quarter_from, organisation_text, purpose, client
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (key text, file_id uuid, return_id uuid, line int, body_id uuid, department text,
      minister text, person_id uuid, person text, post text, date_text text, held_from date, held_to date, precision text,
      quarter_from date, organisation_text text, purpose text, client text)
    on conflict (key) do nothing returning id, key`.execute(db)
  const ids = new Map(added.rows.map(({ id, key }) => [key, id]))
  const attendances = meetings.flatMap(({ key, attendees }) => {
    const meetingId = ids.get(key)
    if (!meetingId) return []
    return attendees.map(({ name, organisation, person }, position) => ({
      meeting_id: meetingId,
      position,
      name,
      organisation,
      person,
      match: person === organisation ? 'person' : 'not-tried'
    }))
  })
  await sql`insert into ministers.attendance (meeting_id, position, name, organisation, person, match)
    select meeting_id, position, name, organisation, person, match
    from jsonb_to_recordset(${JSON.stringify(attendances)}::jsonb)
      as r (meeting_id uuid, position int, name text, organisation text, person text, match text)`.execute(db)
  return added.rows.length
}

const rowOf = (meeting: KeyedMeeting, { fileId, returnId }: { fileId?: string; returnId?: string }) => ({
  key: meeting.key,
  file_id: fileId ?? null,
  return_id: returnId ?? null,
  line: meeting.line,
  body_id: meeting.bodyId,
  department: meeting.departmentName,
  minister: meeting.minister,
  person_id: meeting.named?.personId ?? null,
  person: meeting.named?.person ?? null,
  post: meeting.named?.post ?? null,
  date_text: meeting.dateText,
  held_from: meeting.held.from,
  held_to: meeting.held.to,
  precision: meeting.held.precision,
  quarter_from: meeting.quarterFrom,
  organisation_text: meeting.organisationText,
  purpose: meeting.purpose,
  client: meeting.client
})
