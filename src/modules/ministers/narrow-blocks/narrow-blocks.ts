import { sql } from 'kysely'
import { type AuditedEvent, type Ctx, openTx } from '../../../platform/ctx.ts'

/** What a case file copied from a meeting is held as closely as the meeting, when that is marked anew after it was gathered. */
export async function narrowBlocks(ctx: Ctx, { subjectId }: AuditedEvent): Promise<void> {
  await sql`select ministers.narrow_blocks(${subjectId}::uuid)`.execute(openTx(ctx).db)
}
