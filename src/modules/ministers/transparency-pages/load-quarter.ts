import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { linesAdded } from '../add-left-out-line/lines-added.ts'
import { everyMeeting } from '../find-meetings/every-meeting.ts'
import type { FoundMeeting } from '../find-meetings/find-meetings.schema.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'

/** One department in one quarter: its meetings in order of date, its nil returns, and the files they came in. */
export async function loadQuarter(ctx: Ctx, slug: string, from: string) {
  demand(ctx, 'meetings.find')
  return inTransaction(ctx, async (tx) => {
    const db = tables<MinisterTables>(tx)
    const body = await db
      .selectFrom('government.body_summary')
      .select(['id', 'name'])
      .where('slug', '=', slug)
      .executeTakeFirst()
    if (!body) throw new NotFound('This department')
    const { to } = quarterOf(from)
    const meetings: FoundMeeting[] = []
    for await (const some of everyMeeting(tx, { department: slug, from, to })) meetings.push(...some)
    const nil = await db
      .selectFrom('ministers.nil_return')
      .select(['minister'])
      .where('body_id', '=', body.id)
      .where('quarter_from', '=', from)
      .orderBy('minister')
      .execute()
    const files = await db
      .selectFrom('ministers.meetings_file')
      .select(['file_name', 'source_words'])
      .where('body_id', '=', body.id)
      .where('quarter_from', '=', from)
      .orderBy('file_name')
      .execute()
    if (meetings.length + nil.length === 0) throw new NotFound('This return')
    const corrections = await db
      .selectFrom('ministers.correction as c')
      .innerJoin('ministers.published_meeting as m', 'm.id', 'c.meeting_id')
      .select(['c.field', 'c.was', 'c.is_now as isNow', 'c.reason', 'c.corrected_at as at'])
      .select(['m.minister', 'm.date_text as date', 'm.id as meetingId'])
      .where('m.body_id', '=', body.id)
      .where('m.listed_on', '>=', from)
      .where('m.listed_on', '<=', to)
      .orderBy('c.corrected_at', 'desc')
      .execute()
    return {
      corrections,
      added: await linesAdded(tx, { bodyId: body.id, quarterFrom: from, kind: 'meetings' }),
      department: body.name,
      meetings: meetings.reverse(),
      nil: nil.map(({ minister }) => minister),
      files
    }
  })
}
