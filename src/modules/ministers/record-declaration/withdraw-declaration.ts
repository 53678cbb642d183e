import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'

/** Takes a draft out of a return, with the reason; it stays on record. What is published is not touched by it. */
export async function withdrawDeclaration(ctx: Ctx, given: { id: string; reason: string }): Promise<void> {
  demand(ctx, 'return.draft')
  const reason = given.reason.trim()
  if (reason.length < 5) throw new RuleBroken('reason-missing', 'Say why it is taken out', 'reason')
  await inTransaction(ctx, async (tx) => {
    const { numUpdatedRows } = await tables<MinisterTables>(tx)
      .updateTable('ministers.declaration')
      .set({ withdrawn_at: tx.now(), withdrawn_reason: reason })
      .where('id', '=', given.id)
      .where('return_id', 'is', null)
      .where('source_words', 'is', null)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== 1)
      throw new RuleBroken('not-a-draft', 'Only what has not been published can be taken out', 'reason')
    await recordEvent(tx, 'declaration.withdrawn', given.id, {})
  })
}
