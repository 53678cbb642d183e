import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import { findScheme } from '../scheme/find-scheme.ts'
import { moveStamp } from '../scheme/move-stamp.ts'
import type { SupportTables } from '../tables.ts'

export const WithdrawScheme = z.object({
  why: z.string().trim().min(3, 'Say why it is taken out of the catalogue').max(400)
})

/** Takes a scheme out of the catalogue at once; its versions stay. */
export async function withdrawScheme(ctx: Ctx, slug: string, given: z.input<typeof WithdrawScheme>): Promise<void> {
  demand(ctx, 'scheme.review')
  const input = WithdrawScheme.parse(given)
  await inTransaction(ctx, (tx) => withdrawSchemeWithin(tx, slug, input))
}

async function withdrawSchemeWithin(tx: Ctx, slug: string, { why }: z.output<typeof WithdrawScheme>): Promise<void> {
  const scheme = await findScheme(tx, slug, true)
  await tables<SupportTables>(tx)
    .updateTable('support.scheme')
    .set({ state: 'withdrawn', changed_at: tx.now() })
    .where('id', '=', scheme.id)
    .execute()
  await moveStamp(tx)
  await recordEvent(tx, 'scheme.withdrawn', scheme.id, { why })
}
