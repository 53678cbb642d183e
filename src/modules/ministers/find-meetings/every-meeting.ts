import { type Ctx, demand } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { FindMeetings, type FoundMeeting } from './find-meetings.schema.ts'
import { meetingsPage } from './meetings-page.ts'

const A_PAGE = 500

/** Every meeting that is asked for, some hundreds at a time, so that the whole register can be taken away. */
export async function* everyMeeting(ctx: Ctx, given: FindMeetings): AsyncGenerator<FoundMeeting[]> {
  demand(ctx, 'meetings.find')
  const asked = { ...FindMeetings.parse(given), limit: A_PAGE }
  let after: string | undefined
  do {
    const found = await inTransaction(ctx, (tx) => meetingsPage(tx, { ...asked, after }, false))
    yield found.items
    after = found.next ?? undefined
  } while (after)
}
