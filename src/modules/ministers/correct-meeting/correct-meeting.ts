import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { meetingKey } from '../import-meetings/meeting-key.ts'
import { issueAgain } from '../issue-again.ts'
import { purposeFault } from '../quarter-return/purpose-fault.ts'
import { attendeeOf } from '../read-file/attendee-of.ts'
import { splitOrganisations } from '../read-file/split-organisations.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { CorrectMeeting } from './correct-meeting.schema.ts'

/** Corrects a published meeting. What it said before, who changed it and why stay beside it, and the return says that it was issued again. */
export async function correctMeeting(ctx: Ctx, given: CorrectMeeting): Promise<{ id: string }> {
  demand(ctx, 'meetings.correct')
  const { meetingId, field, isNow, reason } = CorrectMeeting.parse(given)
  const fault = field === 'purpose' ? purposeFault(isNow) : undefined
  if (fault) throw new RuleBroken('purpose-unclear', fault, 'isNow')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const meeting = await db
      .selectFrom('ministers.published_meeting')
      .select([
        'id',
        'purpose',
        'organisation_text',
        'return_id',
        'body_id',
        'minister',
        'date_text',
        'held_from',
        'held_to'
      ])
      .where('id', '=', meetingId)
      .executeTakeFirst()
    if (!meeting) throw new NotFound('This meeting')
    // An old file may not say whose meeting it was; then nobody's own people are there to ask.
    if (meeting.body_id) await theirBodyDoesIt(tx, meeting.body_id)
    if (meeting[field] === isNow) throw new RuleBroken('nothing-changed', 'That is what it says already', 'isNow')
    const { id } = await db
      .insertInto('ministers.correction')
      .values({
        meeting_id: meetingId,
        field,
        was: meeting[field],
        is_now: isNow,
        reason,
        corrected_by: tx.actor.id,
        corrected_by_name: tx.actor.name,
        corrected_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('ministers.published_meeting')
      .set({ [field]: isNow })
      .where('id', '=', meetingId)
      .execute()
    if (field === 'organisation_text') await nameThemAgain(tx, meetingId, isNow)
    await keyAgain(tx, meetingId, { ...meeting, [field]: isNow })
    if (meeting.return_id) await issueAgain(tx, meeting.return_id)
    await recordEvent(tx, 'meeting.corrected', meetingId, { field, correctionId: id })
    return { id }
  })
}

async function nameThemAgain(ctx: Ctx, meetingId: string, text: string) {
  const { db } = openTx(ctx)
  await sql`delete from ministers.attendance where meeting_id = ${meetingId}`.execute(db)
  const there = splitOrganisations(text).map(attendeeOf)
  await tables<MinisterTables>(ctx)
    .insertInto('ministers.attendance')
    .values(
      there.map(({ name, organisation, person }, position) => ({
        meeting_id: meetingId,
        position,
        name,
        organisation,
        person,
        match: person === organisation ? 'person' : 'not-tried'
      }))
    )
    .execute()
}

type Meeting = {
  minister: string
  date_text: string
  held_from: string | null
  held_to: string | null
  organisation_text: string
  purpose: string | null
}

/** The corrected return, brought in again, must find the corrected meeting. */
async function keyAgain(ctx: Ctx, id: string, meeting: Meeting) {
  const same = meetingKey({
    minister: meeting.minister,
    from: meeting.held_from,
    to: meeting.held_to,
    dateText: meeting.date_text,
    names: splitOrganisations(meeting.organisation_text),
    purpose: meeting.purpose
  })
  const taken = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.published_meeting')
    .select('key')
    .where('key', 'like', `${same}#%`)
    .execute()
  await tables<MinisterTables>(ctx)
    .updateTable('ministers.published_meeting')
    .set({ key: `${same}#${taken.length + 1}` })
    .where('id', '=', id)
    .execute()
}
