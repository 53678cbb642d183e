import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { holdingsOn, londonDay } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

export const NameSponsor = z.object({
  /** The key of a post; empty where no minister stands for the account. */
  sponsor: z.union([z.literal(''), z.uuid('Select a post')], { error: 'Select a post' })
})

/** Names the minister who stands for an account, by the post: whoever holds it on the day is meant. Empty takes it away. */
export async function nameSponsor(
  ctx: Ctx,
  accountId: string,
  { sponsor }: z.infer<typeof NameSponsor>
): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => nameIt(tx, accountId, sponsor || null))
}

async function nameIt(tx: Ctx, accountId: string, postId: string | null): Promise<void> {
  await theyLookAfterIt(tx, accountId)
  await accountInHand(tx, accountId)
  if (postId) await somebodyHoldsIt(tx, postId)
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ sponsor_post_id: postId })
    .where('id', '=', accountId)
    .execute()
  await recordEvent(tx, 'account.sponsor-named', accountId, { postId })
}

async function somebodyHoldsIt(ctx: Ctx, postId: string) {
  const held = await holdingsOn(ctx, londonDay(ctx.now()), { postIds: [postId] })
  if (held.length === 0)
    throw new RuleBroken('post-not-held', 'Nobody holds this post today. Select another', 'sponsor')
}
