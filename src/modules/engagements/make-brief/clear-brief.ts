import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

export const ClearInput = z.object({
  part: z
    .string({ error: 'Say what you clear it for' })
    .trim()
    .min(1, 'Say what you clear it for')
    .max(80, 'This must be 80 characters or fewer')
})

/** Clears the latest version of a brief by name, for policy, law, press or the whole. Who drew it up cannot clear it. */
export async function clearBrief(ctx: Ctx, engagementId: string, said: z.infer<typeof ClearInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  await inTransaction(ctx, (tx) => clearTheLatest(tx, engagementId, said))
}

async function clearTheLatest(tx: Ctx, engagementId: string, { part }: z.infer<typeof ClearInput>): Promise<void> {
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
  const mine = await db
    .selectFrom('engagements.brief_clearance')
    .where('brief_id', '=', brief.id)
    .where('by_id', '=', tx.actor.id)
    .select('part')
    .executeTakeFirst()
  if (mine) throw new RuleBroken('already-cleared', `You have cleared this version for ${mine.part}`)
  await db
    .insertInto('engagements.brief_clearance')
    .values({ brief_id: brief.id, by_id: tx.actor.id, by_name: tx.actor.name, part, at: tx.now() })
    .execute()
  if (!brief.cleared_at)
    await db
      .updateTable('engagements.brief')
      .set({ cleared_at: tx.now(), cleared_by_name: tx.actor.name })
      .where('id', '=', brief.id)
      .execute()
  await recordEvent(tx, 'brief.cleared', engagementId, { briefId: brief.id, version: brief.version })
}
