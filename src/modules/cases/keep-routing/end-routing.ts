import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

export const EndRoutingInput = z.object({
  reason: z
    .string({ error: 'Say why' })
    .trim()
    .min(10, 'Say why it ends')
    .max(500, 'The reason must be 500 characters or fewer')
})

/** Takes a line off the map from tomorrow; it stays on record, and the cases it sent stay where they are. */
export async function endRouting(ctx: Ctx, slug: string, { reason }: z.infer<typeof EndRoutingInput>): Promise<void> {
  demand(ctx, 'routing.keep')
  await inTransaction(ctx, async (tx) => {
    const today = londonDay(tx.now())
    const ended = await tables<CaseTables>(tx)
      .updateTable('cases.routing_rule')
      .set({ valid_to: today })
      .where('slug', '=', slug)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .returning('id')
      .execute()
    const [first] = ended
    if (!first) throw new NotFound('This line')
    await audit(tx, 'routing-rule.ended', first.id, { slug, reason })
  })
}
