import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { MergeBusinesses } from '../merge-businesses/merge-businesses.schema.ts'
import type { LinkageTables } from '../tables.ts'

/** Lifts that two businesses are two, because it turned out otherwise. */
export async function liftApart(ctx: Ctx, businessId: string, given: MergeBusinesses): Promise<void> {
  demand(ctx, 'business.merge')
  const { otherId, reason } = MergeBusinesses.parse(given)
  await inTransaction(ctx, async (tx) => {
    const [one, other] = businessId < otherId ? [businessId, otherId] : [otherId, businessId]
    const lifted = await tables<LinkageTables>(tx)
      .updateTable('linkage.apart')
      .set({ lifted_at: tx.now(), lifted_by_name: tx.actor.name, lift_reason: reason })
      .where('one_id', '=', one)
      .where('other_id', '=', other)
      .where('lifted_at', 'is', null)
      .executeTakeFirst()
    if (lifted.numUpdatedRows === 0n) throw new NotFound('This word that they are two')
    await audit(tx, 'business.apart-lifted', businessId, { otherId, reason })
  })
}
