import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'

/** Ends a private calendar address at once. */
export async function endFeed(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'engagement.read')
  if (!z.uuid().safeParse(id).success) throw new NotFound('This address')
  await inTransaction(ctx, (tx) => endIt(tx, id))
}

async function endIt(tx: Ctx, id: string): Promise<void> {
  const ended = await tables<EngagementTables>(tx)
    .updateTable('engagements.calendar_address')
    .set({ revoked_at: tx.now() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!ended) throw new NotFound('This address')
  await recordEvent(tx, 'calendar-address.withdrawn', id, {})
}
