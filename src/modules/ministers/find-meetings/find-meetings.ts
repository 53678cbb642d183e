import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { COUNTED } from './choose-meetings.ts'
import { FindMeetings, type MeetingsFound } from './find-meetings.schema.ts'
import { meetingsPage } from './meetings-page.ts'

/** The open register of meetings, latest first: what departments published, searchable by anybody. */
export async function findMeetings(ctx: Ctx, given: FindMeetings): Promise<MeetingsFound> {
  demand(ctx, 'meetings.find')
  const asked = FindMeetings.parse(given)
  const { counted, ...found } = await inTransaction(ctx, (tx) => meetingsPage(tx, asked, true))
  return { ...found, count: Math.min(counted, COUNTED), more: counted > COUNTED }
}
