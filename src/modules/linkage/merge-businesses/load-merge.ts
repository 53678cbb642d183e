import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { countHoldings, type HoldingCount } from '../../register/index.ts'
import type { LinkageTables } from '../tables.ts'
import { theTwo } from './the-two.ts'
import { type Hindered, whatHinders } from './what-hinders.ts'

export type Side = {
  id: string
  name: string
  number: string | null
  postcode: string | null
  town: string | null
  status: string
  source_on: string
}
export type MergePreview = {
  kept: Side
  merged: Side
  records: [kept: number, merged: number]
  holdings: HoldingCount[]
  hindered: Hindered | undefined
  isApart: boolean
}

/** What a merge would do: who stands for both, what would move by kind, and what speaks against it. Nothing is changed. */
export async function loadMerge(ctx: Ctx, businessId: string, otherId: string): Promise<MergePreview> {
  demand(ctx, 'business.merge')
  return inTransaction(ctx, async (tx) => {
    const { known, kept, merged } = await theTwo(tx, businessId, otherId)
    const db = tables<LinkageTables>(tx)
    const sides = await db
      .selectFrom('register.business_summary')
      .select(['id', 'name', 'number', 'postcode', 'town', 'status_title as status', 'source_on'])
      .where('id', 'in', [kept.id, merged.id])
      .execute()
    const side = (id: string): Side =>
      sides.find((one) => one.id === id) ?? { ...NOBODY, id, name: known.members.get(id)?.name ?? '' }
    const linked = await db
      .selectFrom('linkage.linked_record')
      .select('business_id')
      .select(({ fn }) => fn.countAll<string>().as('n'))
      .where('business_id', 'in', [kept.id, merged.id])
      .groupBy('business_id')
      .execute()
    const records = (id: string) => Number(linked.find(({ business_id }) => business_id === id)?.n ?? 0)
    const hindered = await whatHinders(tx, known, kept, merged)
    return {
      kept: side(kept.id),
      merged: side(merged.id),
      records: [records(kept.id), records(merged.id)],
      holdings: await countHoldings(tx, [kept.id, merged.id]),
      hindered,
      isApart: hindered?.code === 'merge-apart' && known.identity.apart.length > 0
    }
  })
}

const NOBODY = { number: null, postcode: null, town: null, status: '', source_on: '' }
