import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { whoHeldPost } from '../../government/index.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'

export const HandOnDutyInput = z.object({
  accountId: z.uuid(),
  toPostId: z.uuid('Choose the post that takes it on'),
  reason: z.string({ error: 'Say why' }).trim().min(10, 'Say why in a sentence: it stays on the record').max(500)
})

/**
 * Passes the duty to meet a business to another post, with a reason: a link in a chain that is never rewritten. It is for the
 * department whose minister owes it to do; of a duty that no post owes, for the one that takes it.
 */
export async function handOnDuty(ctx: Ctx, given: z.input<typeof HandOnDutyInput>): Promise<void> {
  demand(ctx, 'duty.keep')
  const { accountId, toPostId, reason } = HandOnDutyInput.parse(given)
  await inTransaction(ctx, async (tx) => {
    const owes = await tables<MinisterTables>(tx)
      .selectFrom('ministers.duty')
      .where('account_id', '=', accountId)
      .select('post_id')
      .executeTakeFirst()
    if (owes?.post_id === toPostId)
      throw new RuleBroken('owes-it-already', 'This post owes the meeting already. Choose another', 'toPostId')
    await theOfficeOfThePostDoesIt(tx, owes?.post_id ?? toPostId)
    if (!(await whoHeldPost(tx, toPostId, londonDay(tx.now()))))
      throw new RuleBroken('post-vacant', 'Nobody holds this post today. Choose another', 'toPostId')
    await tables<MinisterTables>(tx)
      .insertInto('ministers.delegation')
      .values({
        account_id: accountId,
        from_post_id: owes?.post_id ?? null,
        to_post_id: toPostId,
        reason,
        delegated_by: tx.actor.id,
        delegated_by_name: tx.actor.name,
        delegated_at: tx.now()
      })
      .execute()
    await recordDiaryEvent(tx, 'duty.delegated', accountId, { accountId, fromPostId: owes?.post_id ?? null, toPostId })
  })
}
