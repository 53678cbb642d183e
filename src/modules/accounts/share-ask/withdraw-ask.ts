import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theAskIsShared } from '../rules/the-ask-is-shared.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'

export const WithdrawAsk = z.object({ exchangeId: z.uuid('Select the ask') })

/** Shows the firm this ask no longer. The firm has read it; the record says from when until when. */
export async function withdrawAsk(ctx: Ctx, accountId: string, { exchangeId }: z.infer<typeof WithdrawAsk>) {
  demand(ctx, 'ask.share')
  await inTransaction(ctx, (tx) => withdrawIt(tx, accountId, exchangeId))
}

async function withdrawIt(tx: Ctx, accountId: string, exchangeId: string) {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  await theAskIsShared(tx, accountId, exchangeId)
  await tables<AccountTables>(tx)
    .updateTable('accounts.shared_ask')
    .set({ withdrawn_at: tx.now(), withdrawn_by_name: tx.actor.name })
    .where('exchange_id', '=', exchangeId)
    .execute()
  await recordEvent(tx, 'account.ask-withdrawn', accountId, { exchangeId })
}
