import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { itsPeopleChangeIt } from '../its-people-change-it.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

/** Puts an archived engagement back as held: it was no mistake after all. That it was away stays in its story. */
export async function bringBack(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => putBack(tx, id))
}

async function putBack(tx: Ctx, id: string): Promise<void> {
  const found = await findEngagement(tx, id, 'archived-too')
  await itsPeopleChangeIt(tx, found)
  if (found.status !== 'archived') throw new RuleBroken('not-archived', 'This is not archived. Nothing is to be done')
  await tables<EngagementTables>(tx)
    .updateTable('engagements.engagement')
    .set({ status: 'held', archived_at: null, archived_by_name: null, archive_reason: null })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'engagement.brought-back', id, {})
}
