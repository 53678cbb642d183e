import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import { rowOf } from '../scheme/row-of.ts'
import type { SupportTables } from '../tables.ts'

/** Says that somebody has compared what the catalogue says with its source today and found it right. */
export async function markChecked(ctx: Ctx, slug: string): Promise<void> {
  demand(ctx, 'scheme.edit')
  await inTransaction(ctx, (tx) => markCheckedWithin(tx, slug))
}

async function markCheckedWithin(tx: Ctx, slug: string): Promise<void> {
  const scheme = await findScheme(tx, slug, true)
  const lastCheckedOn = londonDay(tx.now())
  await tables<SupportTables>(tx)
    .updateTable('support.scheme')
    .set({
      ...rowOf({ ...scheme.content, lastCheckedOn, provisional: false }),
      chased_on: null,
      changed_at: tx.now()
    })
    .where('id', '=', scheme.id)
    .execute()
  await moveStamp(tx)
  await recordEvent(tx, 'scheme.checked', scheme.id, { lastCheckedOn })
}
