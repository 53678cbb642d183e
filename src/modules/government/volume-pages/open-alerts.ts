import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** How many alerts of unusual volume nobody has looked at yet, of those the reader may see. */
export async function openAlerts(tx: Ctx): Promise<number> {
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from government.volume_alert
    where closed_at is null`.execute(openTx(tx).db)
  return rows[0]?.open ?? 0
}
