import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound, RuleBroken } from '../../../platform/errors.ts'
import { giveRows } from '../../register/index.ts'
import { nothingForbids } from '../decide-link/nothing-forbids.ts'
import { loadIdentity } from '../identity/load-identity.ts'
import type { LinkageTables } from '../tables.ts'
import { SplitBusiness } from './split-business.schema.ts'

/**
 * Takes records of lists, and single things that are held, out of a business and gives them to the one they belong to. Each record
 * is decided for good: it is the one and not the other. The two are no longer taken for one by any run.
 */
export async function splitBusiness(ctx: Ctx, fromId: string, given: SplitBusiness): Promise<{ id: string }> {
  demand(ctx, 'business.merge')
  const { toId, records, held, reason } = SplitBusiness.parse(given)
  return inTransaction(ctx, async (tx) => {
    const { members } = await loadIdentity(tx, [fromId, toId])
    const [from, to] = [members.get(fromId), members.get(toId)]
    if (!from || !to) throw new NotFound('This business')
    if (from.merged_into || to.merged_into || from.id === to.id)
      throw new RuleBroken(
        'split-same',
        'Select another business, one that stands for itself. To take a merged record out, undo its merge',
        'toId'
      )
    await theyAllSpeakOfIt(tx, records, fromId)
    const given = await giveRows(tx, held, fromId, toId)
    const way = { fromId, toId, members: [...members.keys()] }
    const decided: Decided = { reopened: [], made: [] }
    for (const record of records) {
      const { reopened, made } = await decideAnew(tx, record, way, reason)
      decided.reopened.push(...reopened)
      decided.made.push(...made)
    }
    const { id } = await tables<LinkageTables>(tx)
      .insertInto('linkage.split')
      .values({
        ...{ from_id: fromId, to_id: toId, record_ids: records, held: JSON.stringify({ given, ...decided }), reason },
        ...{ split_at: tx.now(), split_by: tx.actor.id, split_by_name: tx.actor.name }
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await audit(tx, 'business.split', fromId, { split: id, toId, records: records.length, held: held.length, reason })
    return { id }
  })
}

async function theyAllSpeakOfIt(ctx: Ctx, records: readonly string[], fromId: string) {
  if (records.length === 0) return
  const found = await tables<LinkageTables>(ctx)
    .selectFrom('linkage.linked_record')
    .select('record_id')
    .where('record_id', 'in', [...records])
    .where('business_id', '=', fromId)
    .execute()
  if (found.length < new Set(records).size)
    throw new Conflict('Some of these records speak of another business by now. Look again')
}

type Decided = { reopened: string[]; made: string[] }
type Way = { fromId: string; toId: string; members: string[] }

/** What was decided before gives way, by name and reason; then it is the one and not the other. */
async function decideAnew(
  ctx: Ctx,
  recordId: string,
  { fromId, toId, members }: Way,
  reason: string
): Promise<Decided> {
  const db = tables<LinkageTables>(ctx)
  const reopened = await db
    .updateTable('linkage.decision')
    .set({
      ...{ reopened_at: ctx.now(), reopened_by: ctx.actor.id, reopened_by_name: ctx.actor.name },
      reopen_reason: `Split: ${reason}`
    })
    .where('record_id', '=', recordId)
    .where('business_id', 'in', members)
    .where('reopened_at', 'is', null)
    .returning('id')
    .execute()
  await nothingForbids(ctx, recordId, toId, 'same')
  const said = { record_id: recordId, reason, likely: null, band: 'split', run_id: null }
  const by = { decided_at: ctx.now(), decided_by: ctx.actor.id, decided_by_name: ctx.actor.name }
  const open = { reopened_at: null, reopened_by: null, reopened_by_name: null, reopen_reason: null }
  const made = await db
    .insertInto('linkage.decision')
    .values([
      { ...said, ...by, ...open, business_id: fromId, answer: 'different' },
      { ...said, ...by, ...open, business_id: toId, answer: 'same' }
    ])
    .returning('id')
    .execute()
  return { reopened: reopened.map(({ id }) => id), made: made.map(({ id }) => id) }
}
