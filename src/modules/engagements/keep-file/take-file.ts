import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { logReading, markingInWords } from '../../government/index.ts'
import { findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

/** One file of an engagement, to whoever may read it; that it was taken is written down. */
export async function takeFile(ctx: Ctx, engagementId: string, fileId: string) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => giveOut(tx, engagementId, fileId))
}

async function giveOut(tx: Ctx, engagementId: string, fileId: string) {
  await findEngagement(tx, engagementId)
  const file = await tables<EngagementTables>(tx)
    .selectFrom('engagements.file')
    .where('id', '=', fileId)
    .where('engagement_id', '=', engagementId)
    .select(['name', 'media_type as type', 'bytes', 'marking', 'handling', 'descriptors'])
    .executeTakeFirst()
  if (!file) throw new NotFound('This file')
  await logReading(tx, { kind: 'engagement-file', id: fileId, marking: markingInWords(file) }, 'exported')
  await recordEvent(tx, 'engagement.file-taken', engagementId, { fileId })
  return file
}
