import { sql } from 'kysely'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import type { LinkageTables } from '../tables.ts'
import { DecideLink } from './decide-link.schema.ts'
import { nothingForbids } from './nothing-forbids.ts'

type Asked = { run_id: string; likely: number; band: string; decided: boolean }

/**
 * Says whether a record of a list and a business are the same. It stands over every later run, and is what the precision of
 * links made without a person is measured by; answers made with the score in sight would measure nothing.
 */
export async function decideLink(ctx: Ctx, given: DecideLink): Promise<void> {
  demand(ctx, 'linkage.review')
  const { recordId, businessId, answer, reason } = DecideLink.parse(given)
  await inTransaction(ctx, async (tx) => {
    const asked = await whatWasAsked(tx, recordId, businessId)
    if (asked.decided) throw new Conflict('Somebody has decided this already')
    await nothingForbids(tx, recordId, businessId, answer)
    await tables<LinkageTables>(tx)
      .insertInto('linkage.decision')
      .values({
        record_id: recordId,
        business_id: businessId,
        answer,
        reason,
        likely: asked.likely,
        band: asked.band,
        run_id: asked.run_id,
        decided_at: tx.now(),
        decided_by: tx.actor.id,
        decided_by_name: tx.actor.name,
        reopened_at: null,
        reopened_by: null,
        reopened_by_name: null,
        reopen_reason: null
      })
      .execute()
    await audit(tx, 'link.decided', recordId, { businessId, answer, reason })
  })
}

/** The link as the last run made it: only what was put to somebody can be decided. */
async function whatWasAsked(ctx: Ctx, recordId: string, businessId: string): Promise<Asked> {
  const { rows } = await sql<Asked>`select k.run_id, k.likely, k.band,
      exists (select from linkage.decision d where d.record_id = k.record_id and d.reopened_at is null and (d.business_id = k.business_id or d.answer = 'same')) as decided
    from linkage.list_record r join linkage.link_run u on u.list_id = r.list_id join linkage.link k on k.run_id = u.id and k.record_id = r.id
    where r.id = ${recordId} and k.business_id = ${businessId} order by u.finished_at desc limit 1`.execute(
    openTx(ctx).db
  )
  const [asked] = rows
  if (!asked) throw new NotFound('This link')
  return asked
}
