import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { noHigherMarking, officialAtWork } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'

export const MakeContribution = z.object({
  words: z
    .string({ error: 'Enter what your department brings' })
    .trim()
    .min(1, 'Enter what your department brings')
    .max(3000, 'Use 3,000 characters or fewer')
})
export type MakeContribution = z.infer<typeof MakeContribution>

/** Says what a department brings to the plan: its own dealings with the business, its asks, its dates. The latest words stand. */
export async function makeContribution(ctx: Ctx, accountId: string, input: MakeContribution): Promise<void> {
  demand(ctx, 'account.keep')
  noHigherMarking({ words: input.words })
  await inTransaction(ctx, (tx) => makeIt(tx, accountId, input))
}

async function makeIt(tx: Ctx, accountId: string, { words }: MakeContribution) {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  const official = await officialAtWork(tx, tx.actor.id, 'words')
  const said = { words, by_name: tx.actor.name, at: tx.now() }
  await tables<AccountTables>(tx)
    .insertInto('accounts.contribution')
    .values({ account_id: accountId, body_id: official.bodyId, ...said })
    .onConflict((c) => c.columns(['account_id', 'body_id']).doUpdateSet(said))
    .execute()
  await recordEvent(tx, 'account.contribution-made', accountId, { bodyId: official.bodyId })
}
