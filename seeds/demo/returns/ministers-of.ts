import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'

/** The ministerial posts of a department that somebody held on a day, the most senior first. */
export const ministersOf = (ctx: Ctx, department: string, on: string): Promise<string[]> =>
  inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ post_id: string }>`select post_id from government.minister_in_post
      where body_slug = ${department} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
      order by array_position(array['SoS', 'MoS', 'PUSS'], rank), post`.execute(openTx(tx).db)
    return rows.map(({ post_id }) => post_id)
  })
