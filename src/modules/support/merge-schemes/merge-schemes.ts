import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import type { SupportTables } from '../tables.ts'

export const MergeSchemes = z.object({
  keep: z.uuid(),
  other: z.uuid(),
  decision: z.enum(['merged', 'not-the-same'], { error: 'Select whether the two are the same' })
})

/** Settles a likely duplicate: the other entry leads to the one kept from now on, or the two are never offered again. */
export async function mergeSchemes(ctx: Ctx, given: z.input<typeof MergeSchemes>): Promise<void> {
  demand(ctx, 'scheme.edit')
  const input = MergeSchemes.parse(given)
  await inTransaction(ctx, (tx) => mergeSchemesWithin(tx, input))
}

async function mergeSchemesWithin(tx: Ctx, { keep, other, decision }: z.output<typeof MergeSchemes>): Promise<void> {
  const db = tables<SupportTables>(tx)
  const rows = await db
    .selectFrom('support.scheme')
    .where('id', 'in', [keep, other])
    .select(['id', 'slug', 'state'])
    .forUpdate()
    .execute()
  const [kept, gone] = [rows.find(({ id }) => id === keep), rows.find(({ id }) => id === other)]
  if (!kept || !gone) throw new NotFound('One of these schemes')
  bothAreThere(kept.state, gone.state)
  const [first = '', second = ''] = [keep, other].sort()
  await db
    .updateTable('support.likely_duplicate')
    .set({ decision, decided_by_name: tx.actor.name, decided_at: tx.now() })
    .where('scheme_id', '=', first)
    .where('other_id', '=', second)
    .execute()
  if (decision === 'not-the-same') return recordEvent(tx, 'scheme.told-apart', keep, { other })
  await db
    .updateTable('support.scheme')
    .set({ state: 'merged', merged_into: keep, changed_at: tx.now() })
    .where('id', '=', other)
    .execute()
  await moveStamp(tx)
  await recordEvent(tx, 'scheme.merged', other, { into: keep, slug: kept.slug })
}

function bothAreThere(...states: string[]) {
  if (states.some((state) => state !== 'published'))
    throw new RuleBroken('merged-already', 'One of the two is no longer in the catalogue. Look at the list again')
}
