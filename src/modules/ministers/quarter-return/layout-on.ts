import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { MinisterTables } from '../tables.ts'

/** The layout of returns of meetings that applied to a quarter. */
export const layoutOn = (ctx: Ctx, from: string) =>
  inTransaction(ctx, async (tx) => {
    const found = await layoutsOn(tx, from)
    if (!found) throw new NotFound('A layout for this quarter')
    return found
  })

const layoutsOn = (ctx: Ctx, from: string) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.return_layout')
    .selectAll()
    .where('kind', '=', 'meetings')
    .where('valid_from', '<=', from)
    .where(sql<boolean>`coalesce(valid_to, 'infinity') >= ${from}::date`)
    .orderBy('valid_from', 'desc')
    .executeTakeFirst()
