import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'
import { governmentPermissions } from '../permissions.ts'

/** The officials at work today who may read what is sensitive whoever it is for, to answer requests for information. */
export async function whoOversees(ctx: Ctx): Promise<string[]> {
  demand(ctx, 'official.read')
  const roles = `{${governmentPermissions['sensitive.read-all'].heldBy.join(',')}}`
  const today = londonDay(ctx.now())
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<{ id: string }>`select distinct o.id from government.official o
      join government.official_role r on r.official_id = o.id and r.role_code = any (${roles}::text[])
      where o.active_to is null or o.active_to >= ${today}`.execute(openTx(tx).db)
  )
  return rows.map(({ id }) => id)
}
