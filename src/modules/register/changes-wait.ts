import { sql } from 'kysely'
import { type Ctx, openTx } from '../../platform/ctx.ts'

/** Whether anything changed that `takeChanges` has not yet handed out: seldom, so that asking costs next to nothing. */
export async function changesWait(ctx: Ctx): Promise<boolean> {
  const { rows } = await sql<{
    waiting: boolean
  }>`select exists (select from register.business_change) as waiting`.execute(openTx(ctx).db)
  return rows[0]?.waiting ?? false
}
