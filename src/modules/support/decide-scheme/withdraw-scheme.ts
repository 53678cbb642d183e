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
  const { why } = WithdrawScheme.parse(given)
  await inTransaction(ctx, async (tx) => {
    const scheme = await findScheme(tx, slug, true)
    await tables<SupportTables>(tx)
      .updateTable('support.scheme')
      .set({ state: 'withdrawn', changed_at: ctx.now() })
      .where('id', '=', scheme.id)
      .execute()
    await moveStamp(tx)
    await recordEvent(tx, 'scheme.withdrawn', scheme.id, { why })
  })
}
