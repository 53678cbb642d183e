import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { nothingForbids } from '../decide-link/nothing-forbids.ts'
import type { LinkageTables } from '../tables.ts'
import { ReopenDecision } from './reopen-decision.schema.ts'

/**
 * Reopens what somebody decided of a link, with a reason: it is answered anew at once, or goes back to review. The old answer stays
 * on record with who gave it, who reopened it and why.
 */
export async function reopenDecision(ctx: Ctx, given: ReopenDecision): Promise<void> {
  demand(ctx, 'linkage.review')
  const { recordId, businessId, reason, answer } = ReopenDecision.parse(given)
  await inTransaction(ctx, async (tx) => {
    const db = tables<LinkageTables>(tx)
    const old = await db
      .updateTable('linkage.decision')
      .set({
        reopened_at: tx.now(),
        reopened_by: tx.actor.id,
        reopened_by_name: tx.actor.name,
        reopen_reason: reason
      })
      .where('record_id', '=', recordId)
      .where('business_id', '=', businessId)
      .where('reopened_at', 'is', null)
      .returning(['answer', 'likely', 'band', 'run_id'])
      .executeTakeFirst()
    if (!old) throw new NotFound('This decision')
    if (answer === old.answer)
      throw new RuleBroken(
        'decision-same',
        'This is the answer it has already. Select another, or leave it to review',
        'answer'
      )
    await audit(tx, 'decision.reopened', recordId, { businessId, was: old.answer, reason })
    if (answer === '') return
    await nothingForbids(tx, recordId, businessId, answer)
    const { likely, band, run_id } = old
    await db
      .insertInto('linkage.decision')
      .values({
        ...{ record_id: recordId, business_id: businessId, answer, reason, likely, band, run_id },
        ...{ decided_at: tx.now(), decided_by: tx.actor.id, decided_by_name: tx.actor.name },
        ...{ reopened_at: null, reopened_by: null, reopened_by_name: null, reopen_reason: null }
      })
      .execute()
    await audit(tx, 'link.decided', recordId, { businessId, answer, reason })
  })
}
