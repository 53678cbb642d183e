import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/** How often its time was changed or it was called off: the sequence by which calendars tell a later version from an earlier. */
export async function versionOf(ctx: Ctx, engagementId: string): Promise<number> {
  const { rows } = await sql<{ moves: number }>`select count(*)::int as moves from platform.audit_event
    where subject_id = ${engagementId} and event in ('engagement.moved', 'engagement.cancelled')`.execute(
    openTx(ctx).db
  )
  return rows[0]?.moves ?? 0
}
