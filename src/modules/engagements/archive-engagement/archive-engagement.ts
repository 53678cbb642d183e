import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { type FoundEngagement, findEngagement } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { hindranceToArchive } from './archive-hindrances.ts'

const SAY_WHY = 'Say how it came to be recorded by mistake'

export const ArchiveInput = z.object({
  reason: z.string({ error: SAY_WHY }).trim().min(1, SAY_WHY).max(500, 'The reason must be 500 characters or fewer')
})

/**
 * Takes an engagement that never took place out of the record of what did. It counts nowhere any more and is kept, with who
 * did this and why, for the audit and for requests for information. What a published return relies on stays.
 */
export async function archiveEngagement(ctx: Ctx, id: string, { reason }: z.infer<typeof ArchiveInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ reason })
  await inTransaction(ctx, (tx) => putAway(tx, id, reason))
}

async function putAway(tx: Ctx, id: string, reason: string): Promise<void> {
  const found = await findEngagement(tx, id, 'to-change')
  await itsPeopleChangeIt(tx, found)
  itIsHeld(found)
  await nothingIsPromisedThere(tx, id)
  await nothingReliesOnIt(tx, id)
  await tables<EngagementTables>(tx)
    .updateTable('engagements.engagement')
    .set({ status: 'archived', archived_at: tx.now(), archived_by_name: tx.actor.name, archive_reason: reason })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'engagement.archived', id, {})
}

function itIsHeld({ status }: FoundEngagement) {
  if (status !== 'held')
    throw new RuleBroken('not-held', 'Only what is on record as held is archived. Cancel this instead', 'reason')
}

async function nothingIsPromisedThere(ctx: Ctx, id: string) {
  const open = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.promise_summary')
    .where('engagement_id', '=', id)
    .where('status', 'in', ['open', 'overdue'])
    .select('words')
    .executeTakeFirst()
  if (open)
    throw new RuleBroken('promised-there', `A promise made here is open: “${open.words}”. Withdraw it first`, 'reason')
}

async function nothingReliesOnIt(ctx: Ctx, id: string) {
  const words = await hindranceToArchive(ctx, id)
  if (words) throw new RuleBroken('relied-on', words, 'reason')
}
