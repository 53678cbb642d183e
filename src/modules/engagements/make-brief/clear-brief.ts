import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

/** Clears the latest version of a brief by name. Who drew it up cannot clear it. */
export async function clearBrief(ctx: Ctx, engagementId: string): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => clearTheLatest(tx, engagementId))
}

async function clearTheLatest(tx: Ctx, engagementId: string): Promise<void> {
  await findEngagement(tx, engagementId)
  const db = tables<EngagementTables>(tx)
  const brief = await db
    .selectFrom('engagements.brief')
    .where('engagement_id', '=', engagementId)
    .orderBy('version', 'desc')
    .limit(1)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()
  if (!brief) throw new NotFound('This brief')
  if (brief.made_by === tx.actor.id)
    throw new RuleBroken('own-brief', 'You drew up this version. Somebody else must clear it')
  if (brief.cleared_at) throw new RuleBroken('already-cleared', `${brief.cleared_by_name} has cleared this version`)
  await db
    .updateTable('engagements.brief')
    .set({ cleared_at: tx.now(), cleared_by_name: tx.actor.name })
    .where('id', '=', brief.id)
    .execute()
  await recordEvent(tx, 'brief.cleared', engagementId, { briefId: brief.id, version: brief.version })
}
