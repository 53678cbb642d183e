import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { moveHoldings } from '../../register/index.ts'
import { standsFor } from '../identity/stands-for.ts'
import type { LinkageTables } from '../tables.ts'
import { MergeBusinesses } from './merge-businesses.schema.ts'
import { theTwo } from './the-two.ts'
import { whatHinders } from './what-hinders.ts'

/**
 * Says that two records are one business. Which of them stands for both is not chosen: the one live on a register, then the one on
 * a register, then the older. All that is held of the other moves to it, the other's address leads there for ever, and all of it
 * can be undone.
 */
export async function mergeBusinesses(
  ctx: Ctx,
  businessId: string,
  given: MergeBusinesses
): Promise<{ id: string; keptId: string }> {
  demand(ctx, 'business.merge')
  const { otherId, reason } = MergeBusinesses.parse(given)
  return inTransaction(ctx, async (tx) => {
    const { known, kept, merged } = await theTwo(tx, businessId, otherId)
    const hindered = await whatHinders(tx, known, kept, merged)
    if (hindered) throw new RuleBroken(hindered.code, hindered.words)
    const { id } = await tables<LinkageTables>(tx)
      .insertInto('linkage.merge')
      .values({
        kept_id: kept.id,
        merged_id: merged.id,
        reason,
        merged_at: tx.now(),
        merged_by: tx.actor.id,
        merged_by_name: tx.actor.name
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const merges = [...known.identity.merges, [kept.id, merged.id] as const]
    await moveHoldings(tx, standsFor({ merges }, known.rank), reason)
    await audit(tx, 'businesses.merged', id, { kept: kept.id, merged: merged.id, reason })
    return { id, keptId: kept.id }
  })
}
