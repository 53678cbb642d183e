import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { findCase, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

export const KeepPromiseInput = z.object({ promise: z.uuid('Select the promise that was kept') })

/** Says that a promise to a business was kept, and when; late is late even then. Only its owner can say so, once. */
export async function keepPromise(ctx: Ctx, reference: string, input: z.infer<typeof KeepPromiseInput>): Promise<void> {
  demand(ctx, 'case.work')
  await inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theirTeamOwnsIt(tx, found)
    const promises = tables<CaseTables>(tx)
    const promise = await promises
      .selectFrom('cases.promise')
      .where('id', '=', input.promise)
      .where('case_id', '=', found.id)
      .select(['id', 'kept_at'])
      .executeTakeFirst()
    if (!promise) throw new NotFound('This promise')
    if (promise.kept_at) throw new RuleBroken('promise-kept', 'This promise is marked as kept already', 'promise')
    await promises.updateTable('cases.promise').set({ kept_at: tx.now() }).where('id', '=', promise.id).execute()
    await recordEvent(tx, 'case.promise-kept', found.id, { promiseId: promise.id })
  })
}
