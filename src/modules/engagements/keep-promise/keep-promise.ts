import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { thePromise } from './the-promise.ts'

export const KeepInput = z.object({
  proof: z
    .string({ error: 'Say what shows that it was kept' })
    .trim()
    .min(1, 'Say what shows that it was kept')
    .max(1000, 'The proof must be 1,000 characters or fewer')
})

/** Says that a promise was kept, and what shows it: without proof none counts. */
export async function keepPromise(ctx: Ctx, id: string, { proof }: z.infer<typeof KeepInput>): Promise<void> {
  demand(ctx, 'engagement.log')
  noHigherMarking({ proof })
  await inTransaction(ctx, (tx) => markAsKept(tx, id, { proof }))
}

async function markAsKept(tx: Ctx, id: string, { proof }: z.infer<typeof KeepInput>): Promise<void> {
  await thePromise(tx, id)
  await tables<EngagementTables>(tx)
    .updateTable('engagements.promise')
    .set({ kept_on: londonDay(tx.now()), proof })
    .where('id', '=', id)
    .execute()
  await recordEvent(tx, 'promise.kept', id, {})
}
