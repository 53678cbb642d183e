import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { lockReturn } from '../lock-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { TakeBackSignature } from './take-back-signature.schema.ts'

/**
 * The private office takes the first signature back while there is no second: something was logged late, called off, or found
 * wrong. The return can be changed again, and is signed anew by whoever reads it then. The trail keeps who signed, and why not.
 */
export async function takeBackSignature(ctx: Ctx, given: TakeBackSignature): Promise<void> {
  demand(ctx, 'return.approve')
  const { department, quarterFrom, kind, reason } = TakeBackSignature.parse(given)
  await inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: department, quarterFrom, kind })
    const found = await returnOf(tx, { department, quarterFrom, kind })
    await theirBodyDoesIt(tx, found.body_id)
    if (found.published_at)
      throw new RuleBroken('return-published', 'This return has been published. Correct what it says instead', 'reason')
    const db = tables<MinisterTables>(tx)
    await db.deleteFrom('ministers.signed_line').where('return_id', '=', found.id).execute()
    await db
      .updateTable('ministers.quarter_return')
      .set({ first_by: null, first_by_name: null, first_at: null })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'return.signature-taken-back', found.id, { department, quarterFrom, kind, reason })
  })
}

type Which = Pick<TakeBackSignature, 'department' | 'quarterFrom' | 'kind'>

async function returnOf(ctx: Ctx, { department, quarterFrom, kind }: Which) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.quarter_return as r')
    .innerJoin('government.body_summary as b', 'b.id', 'r.body_id')
    .where('b.slug', '=', department)
    .where('r.quarter_from', '=', quarterFrom)
    .where('r.kind', '=', kind)
    .where('r.first_by', 'is not', null)
    .select(['r.id', 'r.body_id', 'r.published_at'])
    .executeTakeFirst()
  if (!found) throw new NotFound('A signature under this return')
  return found
}
