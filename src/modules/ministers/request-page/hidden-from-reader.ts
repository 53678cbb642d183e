import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { MinisterTables } from '../tables.ts'

/** What the reader may not see: pieces that others gathered, and what is held of the meeting beyond; how much and whom to ask, no more. */
export async function hiddenFromReader(ctx: Ctx, found: { id: string; engagement_id: string }) {
  const db = tables<MinisterTables>(ctx)
  const elsewhere = await db
    .selectFrom('engagements.held_out_of_sight')
    .where('engagement_id', '=', found.engagement_id)
    .select(['kind', 'pieces', 'ask'])
    .execute()
  const gathered = await sql<{ pieces: number }>`select pieces from ministers.blocks_unseen(${found.id})`.execute(db)
  return { gathered: gathered.rows[0]?.pieces ?? 0, elsewhere }
}
