import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { allHoldings } from './holdings.ts'

export type MovedCount = { words: string; count: number }

/** How many of each kind came from this record and are held by another now, as far as the reader may see. */
export async function countMoved(ctx: Ctx, homeId: string): Promise<MovedCount[]> {
  demand(ctx, 'business.merge')
  return inTransaction(ctx, async (tx) => {
    const { db } = openTx(tx)
    const counts: MovedCount[] = []
    const there = await sql<{ table_name: string; column_name: string; key: string | null }>`
      select table_name, column_name, register.row_key_of(table_name::regclass, column_name) as key
      from register.holding_moved where home_id = ${homeId} and holder_id <> home_id group by 1, 2`.execute(db)
    for (const { table, column, one, many } of allHoldings()) {
      const moved = there.rows.find((row) => row.table_name === table && row.column_name === column)
      if (!moved?.key) continue
      const { rows } = await sql<{ n: string }>`select count(*) as n from register.holding_moved m
        join ${sql.table(table)} t on ${sql.ref(`t.${column}`)} = m.holder_id and ${sql.raw(moved.key)} = m.row_key
        where m.home_id = ${homeId} and m.table_name = ${table} and m.column_name = ${column}`.execute(db)
      const count = Number(rows[0]?.n ?? 0)
      counts.push({ words: count === 1 ? one : many, count })
    }
    return counts
  })
}
