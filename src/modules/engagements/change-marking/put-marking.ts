import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MarkingColumns } from '../../government/index.ts'
import type { EngagementTables } from '../tables.ts'

/** Writes a marking where it belongs. The parts of businesses and what was drawn from it follow in the database, by triggers. */
export async function putMarking(
  ctx: Ctx,
  id: string,
  passageId: string | null,
  columns: MarkingColumns
): Promise<void> {
  const db = tables<EngagementTables>(ctx)
  if (passageId) await db.updateTable('engagements.passage').set(columns).where('id', '=', passageId).execute()
  else await db.updateTable('engagements.engagement').set(columns).where('id', '=', id).execute()
}
