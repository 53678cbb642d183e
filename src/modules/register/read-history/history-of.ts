import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

export type HistoryLine = { at: Date; actor_name: string; event: string; facts: Record<string, unknown> }

/** What was done to the record of a business, latest first; for every official who may see it. */
export async function historyOf(ctx: Ctx, businessId: string, most = 100): Promise<HistoryLine[]> {
  demand(ctx, 'business.read')
  return inTransaction(ctx, async (tx) => {
    const { rows } = await sql<HistoryLine>`select h.* from register.business b, register.history_of(b.id, ${most}) h
      where b.id = ${businessId}`.execute(openTx(tx).db)
    return rows
  })
}
