import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { allHoldings } from './holdings.ts'

export type HeldRow = { key: string; kind: string; words: string }

const SHOWN = 30

/** What is held of a business and can be taken out by itself: what people know by a name, as far as the reader may see it. */
export async function heldRows(ctx: Ctx, businessId: string): Promise<HeldRow[]> {
  demand(ctx, 'business.merge')
  return inTransaction(ctx, async (tx) => {
    const parts = allHoldings().flatMap(({ table, column, named, one }, at) =>
      named && SINGLE_KEY.test(table)
        ? sql`(select ${sql.lit(`${at}:`)} || id as key, ${sql.lit(one)} as kind, coalesce(${sql.ref(named)}, '') as words
            from ${sql.table(table)} where ${sql.ref(column)} = ${businessId} order by id desc limit ${SHOWN})`
        : []
    )
    const { rows } = await sql<HeldRow>`${sql.join(parts, sql` union all `)}`.execute(openTx(tx).db)
    return rows
  })
}

/** The name of an organisation as departments write it is known by that name, and has no key of its own. */
const SINGLE_KEY = /^(?!ministers\.known_organisation$)/
