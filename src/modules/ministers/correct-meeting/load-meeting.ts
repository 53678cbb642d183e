import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { worksFor } from '../../government/index.ts'
import { findMeetings } from '../find-meetings/find-meetings.ts'
import type { MinisterTables } from '../tables.ts'

/** One published meeting, and every correction of it, latest first. */
export async function loadMeeting(ctx: Ctx, id: string) {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const [meeting] = (await findMeetings(tx, { id, limit: 1 })).items
    if (!meeting) throw new NotFound('This meeting')
    const db = tables<MinisterTables>(tx)
    const corrections = await db
      .selectFrom('ministers.correction')
      .select(['field', 'was', 'is_now as isNow', 'reason', 'corrected_by_name as by', 'corrected_at as at'])
      .where('meeting_id', '=', id)
      .orderBy('corrected_at', 'desc')
      .execute()
    const row = await db
      .selectFrom('ministers.published_meeting as m')
      .leftJoin('ministers.meetings_file as f', 'f.id', 'm.file_id')
      .select(['m.organisation_text', 'm.line', 'm.body_id', 'f.file_name'])
      .where('m.id', '=', id)
      .executeTakeFirstOrThrow()
    return {
      meeting,
      corrections,
      asPublished: row.organisation_text,
      line: row.line,
      file: row.file_name,
      /** Whether the reader works for the department, and so may correct it. */
      theirs: row.body_id === null || (await worksFor(tx, row.body_id))
    }
  })
}
