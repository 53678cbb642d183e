import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GovernmentTables } from '../tables.ts'

export const SetDigestInput = z.object({
  hour: z.union([z.literal('none'), z.coerce.number().int().min(0).max(23)], { error: 'Select a time, or no digest' })
})
export type SetDigestInput = z.infer<typeof SetDigestInput>

/** Says at which hour, London time, the reader's digest comes by mail, or that none should. */
export async function setDigest(ctx: Ctx, input: SetDigestInput): Promise<void> {
  demand(ctx, 'work.see')
  await inTransaction(ctx, (tx) => setIt(tx, input))
}

async function setIt(tx: Ctx, { hour }: SetDigestInput): Promise<void> {
  const db = tables<GovernmentTables>(tx)
  if (hour === 'none') await db.deleteFrom('government.digest_choice').where('official_id', '=', tx.actor.id).execute()
  else
    await db
      .insertInto('government.digest_choice')
      .values({ official_id: tx.actor.id, hour, chosen_at: tx.now() })
      .onConflict((c) => c.column('official_id').doUpdateSet({ hour, chosen_at: tx.now() }))
      .execute()
  await audit(tx, 'digest.hour-set', tx.actor.id, { hour })
}
