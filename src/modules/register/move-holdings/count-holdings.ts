import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { allHoldings, type Holding } from './holdings.ts'

export type HoldingCount = { one: string; many: string; counts: number[] }

/** How many of each kind every module holds of each of these businesses, as far as the reader may see. */
export async function countHoldings(ctx: Ctx, businessIds: readonly string[]): Promise<HoldingCount[]> {
  demand(ctx, 'business.merge')
  return inTransaction(ctx, async (tx) => {
    const parts = allHoldings().map((holding, at) => countOf(holding, at, businessIds))
    const { rows } = await sql<{
      holding: number
      business: string
      n: string
    }>`${sql.join(parts, sql` union all `)}`.execute(openTx(tx).db)
    return allHoldings().map(({ one, many }, at) => ({
      ...{ one, many },
      counts: businessIds.map((id) => Number(rows.find((row) => row.holding === at && row.business === id)?.n ?? 0))
    }))
  })
}

const countOf = ({ table, column }: Holding, at: number, ids: readonly string[]) =>
  sql`select ${sql.lit(at)}::int as holding, ${sql.ref(column)} as business, count(*) as n from ${sql.table(table)}
    where ${sql.ref(column)} = any (${[...ids]}::uuid[]) group by ${sql.ref(column)}`
