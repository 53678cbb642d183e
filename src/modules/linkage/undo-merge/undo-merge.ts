import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { moveHoldings } from '../../register/index.ts'
import { loadIdentity } from '../identity/load-identity.ts'
import { standsFor } from '../identity/stands-for.ts'
import { sayApart } from '../set-apart/say-apart.ts'
import type { LinkageTables } from '../tables.ts'
import { UndoMerge } from './undo-merge.schema.ts'

/**
 * Takes a merge back: every record stands as if it had never been said, with all it held. What was added since stays with the one
 * that stood for both. Other merges of the same business stand. If asked, the two are set apart, so that nobody merges them again.
 */
export async function undoMerge(ctx: Ctx, mergeId: string, given: UndoMerge): Promise<void> {
  demand(ctx, 'business.merge')
  const { reason, apart } = UndoMerge.parse(given)
  await inTransaction(ctx, async (tx) => {
    const merge = await theMerge(tx, mergeId)
    const { identity, members, rank } = await loadIdentity(tx, [merge.kept_id, merge.merged_id])
    await tables<LinkageTables>(tx)
      .updateTable('linkage.merge')
      .set({ undone_at: tx.now(), undone_by_name: tx.actor.name, undo_reason: reason })
      .where('id', '=', mergeId)
      .execute()
    const merges = identity.merges.filter(([kept, merged]) => kept !== merge.kept_id || merged !== merge.merged_id)
    const left = standsFor({ merges }, rank)
    await moveHoldings(tx, new Map([...members.keys()].map((id) => [id, left.get(id) ?? id])), reason)
    if (apart) await sayApart(tx, merge.kept_id, merge.merged_id, reason)
    await audit(tx, 'merge.undone', mergeId, { kept: merge.kept_id, merged: merge.merged_id, reason, apart })
  })
}

async function theMerge(ctx: Ctx, id: string) {
  const merge = await tables<LinkageTables>(ctx)
    .selectFrom('linkage.merge')
    .select(['kept_id', 'merged_id', 'undone_at', 'undone_by_name'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!merge) throw new NotFound('This merge')
  if (merge.undone_at) throw new Conflict(`${merge.undone_by_name} has undone this merge already`)
  return merge
}
