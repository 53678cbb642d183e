import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'

/** Takes a draft out of a return nobody has signed, with the reason; it stays on record. What is signed stands as it was read. */
export async function withdrawDeclaration(ctx: Ctx, given: { id: string; reason: string }): Promise<void> {
  demand(ctx, 'return.draft')
  const reason = given.reason.trim()
  if (reason.length < 5) throw new RuleBroken('reason-missing', 'Say why it is taken out', 'reason')
  await inTransaction(ctx, async (tx) => {
    await theReturnIsOpen(tx, given.id)
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

async function theReturnIsOpen(ctx: Ctx, id: string) {
  const db = tables<MinisterTables>(ctx)
  const found = await db
    .selectFrom('ministers.declaration')
    .where('id', '=', id)
    .select(['body_id', 'quarter_from', 'kind'])
    .executeTakeFirst()
  if (!found) throw new NotFound('This declaration')
  await theirBodyDoesIt(ctx, found.body_id)
  await lockReturn(ctx, { body: found.body_id, quarterFrom: found.quarter_from, kind: found.kind })
  const signed = await db
    .selectFrom('ministers.quarter_return')
    .where('body_id', '=', found.body_id)
    .where('quarter_from', '=', found.quarter_from)
    .where('kind', '=', found.kind)
    .where('first_by', 'is not', null)
    .select(['first_by_name', 'published_at'])
    .executeTakeFirst()
  if (signed?.published_at)
    throw new RuleBroken('not-a-draft', 'Only what has not been published can be taken out', 'reason')
  if (signed) throw new RuleBroken('return-signed', `${signed.first_by_name} has signed this return already`, 'reason')
}
