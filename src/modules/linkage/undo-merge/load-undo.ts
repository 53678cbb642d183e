import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict, NotFound } from '../../../platform/errors.ts'
import { countMoved, type MovedCount } from '../../register/index.ts'

export type UndoPreview = {
  mergeId: string
  kept: { id: string; name: string }
  merged: { id: string; name: string }
  reason: string
  by: string
  back: MovedCount[]
}

type Row = {
  kept_id: string
  kept: string
  merged_id: string
  merged: string
  reason: string
  by: string
  undone_by: string | null
}

/** What undoing a merge would bring back, by kind, as far as the reader may see. Nothing is changed. */
export async function loadUndo(ctx: Ctx, mergeId: string): Promise<UndoPreview> {
  demand(ctx, 'business.merge')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<Row>`
      select coalesce(k.merged_into, k.id) as kept_id, s.name as kept, b.id as merged_id, b.name as merged, m.reason, m.merged_by_name as by, m.undone_by_name as undone_by
      from linkage.merge m join register.business_record k on k.id = m.kept_id join register.business_record b on b.id = m.merged_id
        join register.business_record s on s.id = coalesce(k.merged_into, k.id)
      where m.id = ${mergeId}`.execute(openTx(tx).db)
    const [found] = rows
    if (!found) throw new NotFound('This merge')
    if (found.undone_by) throw new Conflict(`${found.undone_by} has undone this merge already`)
    return {
      mergeId,
      kept: { id: found.kept_id, name: found.kept },
      merged: { id: found.merged_id, name: found.merged },
      reason: found.reason,
      by: found.by,
      back: await countMoved(tx, found.merged_id)
    }
  })
}
