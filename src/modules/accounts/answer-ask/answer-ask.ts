import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theAskIsShared } from '../rules/the-ask-is-shared.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'

export const AnswerAsk = z.object({
  exchangeId: z.uuid('Select the ask'),
  answer: z
    .string({ error: 'Enter government’s answer' })
    .trim()
    .min(1, 'Enter government’s answer')
    .max(2000, 'Use 2,000 characters or fewer')
})
export type AnswerAsk = z.infer<typeof AnswerAsk>

/** Says on the firm’s own page what government answers to an ask it was shown; a later answer takes the place of the one before. */
export async function answerAsk(ctx: Ctx, accountId: string, input: AnswerAsk): Promise<void> {
  demand(ctx, 'ask.share')
  noHigherMarking({ answer: input.answer })
  await inTransaction(ctx, (tx) => answerIt(tx, accountId, input))
}

async function answerIt(tx: Ctx, accountId: string, { exchangeId, answer }: AnswerAsk) {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  await theAskIsShared(tx, accountId, exchangeId)
  await tables<AccountTables>(tx)
    .updateTable('accounts.shared_ask')
    .set({ answer, answered_by_name: tx.actor.name, answered_at: tx.now() })
    .where('exchange_id', '=', exchangeId)
    .execute()
  await recordEvent(tx, 'account.ask-answered', accountId, { exchangeId })
}
