import type { Ctx } from '../../../platform/ctx.ts'
import type { FindMeetings, FoundMeeting } from './find-meetings.schema.ts'
import { findMeetings } from './find-meetings.ts'

/** Every meeting that is asked for, some hundreds at a time, so that the whole register can be taken away. */
export async function* everyMeeting(ctx: Ctx, asked: FindMeetings): AsyncGenerator<FoundMeeting[]> {
  let after: string | undefined
  do {
    const found = await findMeetings(ctx, { ...asked, limit: 500, ...(after ? { after } : {}) })
    yield found.items
    after = found.next ?? undefined
  } while (after)
}
