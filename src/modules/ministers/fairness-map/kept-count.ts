import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MeetingsInYear } from '../meeting-tables.ts'
import type { MinisterTables } from '../tables.ts'
import { meetingsByYear } from './meetings-by-year.ts'

export type KeptCount = { isKept: boolean; meetings: MeetingsInYear[]; countedAt: Date }

/** What was counted last, and when; counted now where nothing has been yet. */
export async function keptCount(ctx: Ctx): Promise<KeptCount> {
  const kept = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.met_count')
    .select(['meetings', 'counted_at'])
    .executeTakeFirst()
  if (kept) return { isKept: true, meetings: kept.meetings, countedAt: kept.counted_at }
  return { isKept: false, meetings: await meetingsByYear(ctx), countedAt: ctx.now() }
}
