import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findEngagement, itIsNotCancelled } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { peopleOnTheDay } from '../write-engagement/people-on-the-day.ts'
import { writePassage } from '../write-engagement/write-passage.ts'

export const JoinInput = z.object({
  agenda: z
    .string()
    .trim()
    .max(2000, 'What you want on the agenda must be 2,000 characters or fewer')
    .optional()
    .transform((words) => words || undefined)
})

/** Joins what another department planned in place of planning one’s own; with words for its agenda, the two are combined. */
export async function joinEngagement(ctx: Ctx, id: string, { agenda }: z.infer<typeof JoinInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => takeASeat(tx, id, { agenda }))
}

async function takeASeat(tx: Ctx, id: string, { agenda }: z.infer<typeof JoinInput>): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  itIsNotCancelled(found)
  if (found.status === 'held') throw new RuleBroken('held', 'This has taken place. Plan another, and say why')
  const db = tables<EngagementTables>(tx)
  const there = await db
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', id)
    .select(['official_id', 'position'])
    .execute()
  if (there.some(({ official_id }) => official_id === tx.actor.id))
    throw new RuleBroken('already-there', 'You already take part in this')
  const [me] = await peopleOnTheDay(tx, [{ side: 'official', officialId: tx.actor.id }], tx.now())
  if (me)
    await db
      .insertInto('engagements.attendee')
      .values({ ...me, engagement_id: id, position: there.length })
      .execute()
  if (agenda) await writePassage(tx, id, { kind: 'agenda', words: agenda })
  await recordEvent(tx, 'engagement.joined', id, { officialId: tx.actor.id })
}
