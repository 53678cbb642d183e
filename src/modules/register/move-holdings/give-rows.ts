import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { Conflict } from '../../../platform/errors.ts'
import { allHoldings } from './holdings.ts'
import { moveRows } from './move-rows.ts'

/** A single thing that was given to another business, and the record it belonged to before. */
export type GivenRow = { table: string; column: string; id: string; home: string }

/**
 * Gives single things that are held of one business to another, for good: what a split takes out. Only what the reader may see can
 * be named. Returns what went and where it belonged, so that it can be taken back.
 */
export async function giveRows(ctx: Ctx, keys: readonly string[], fromId: string, toId: string): Promise<GivenRow[]> {
  demand(ctx, 'business.merge')
  const given: GivenRow[] = []
  await inTransaction(ctx, async (tx) => {
    for (const [at, { table, column, many }] of allHoldings().entries()) {
      const ids = keys.filter((key) => key.startsWith(`${at}:`)).map((key) => key.slice(key.indexOf(':') + 1))
      if (ids.length === 0) continue
      const { rows } = await sql<{ id: string; home: string }>`select t.id, coalesce(m.home_id, ${fromId}::uuid) as home
        from ${sql.table(table)} t left join register.holding_moved m
          on m.table_name = ${table} and m.column_name = ${column} and m.row_key = jsonb_build_array(t.id)
        where t.id = any (${ids}::uuid[]) and ${sql.ref(`t.${column}`)} = ${fromId}`.execute(openTx(tx).db)
      if (rows.length < ids.length)
        throw new Conflict(`Some of the ${many} have moved since you looked, or you may not see them. Look again`)
      await moveRows(tx, { table, column, ids }, fromId, toId)
      given.push(...rows.map((row) => ({ table, column, ...row })))
    }
  })
  return given
}
