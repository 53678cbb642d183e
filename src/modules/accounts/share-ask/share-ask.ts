import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'

export const ShareAsk = z.object({
  exchangeId: z.uuid('Select the ask'),
  words: z
    .string({ error: 'Enter the ask, in words for the firm' })
    .trim()
    .min(1, 'Enter the ask, in words for the firm')
    .max(1000, 'Use 1,000 characters or fewer'),
  /** Whether those who speak for a subsidiary read it too. */
  forGroup: z.literal('yes').optional()
})
export type ShareAsk = z.infer<typeof ShareAsk>

/**
 * Shows a firm, on its own page, what it asked of government and what becomes of it: an act of its own, ask by ask, in words
 * written for the firm. Only what the business itself asks; nothing else of the plan leaves with it. Those who speak for the head
 * of the group read it; those of its subsidiaries too when the lead of the account says so.
 */
export async function shareAsk(ctx: Ctx, accountId: string, input: ShareAsk): Promise<void> {
  demand(ctx, 'ask.share')
  noHigherMarking({ words: input.words })
  await inTransaction(ctx, (tx) => shareIt(tx, accountId, input))
}

async function shareIt(tx: Ctx, accountId: string, { exchangeId, words, forGroup }: ShareAsk) {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  if (forGroup) await theyLeadIt(tx, accountId)
  const ask = await theAsk(tx, accountId, exchangeId)
  const shared = {
    words,
    status: ask.status,
    for_group: forGroup === 'yes',
    shared_by_name: tx.actor.name,
    shared_at: tx.now(),
    withdrawn_at: null,
    withdrawn_by_name: null
  }
  await tables<AccountTables>(tx)
    .insertInto('accounts.shared_ask')
    .values({ exchange_id: exchangeId, account_id: accountId, ...shared })
    .onConflict((same) => same.column('exchange_id').doUpdateSet(shared))
    .execute()
  await recordEvent(tx, 'account.ask-shared', accountId, { exchangeId, forGroup: forGroup === 'yes' })
}

async function theAsk(ctx: Ctx, accountId: string, exchangeId: string) {
  const ask = await tables<AccountTables>(ctx)
    .selectFrom('accounts.exchange')
    .where('id', '=', exchangeId)
    .where('account_id', '=', accountId)
    .select(['side', 'kind', 'status'])
    .executeTakeFirst()
  if (!ask) throw new NotFound('This ask')
  if (ask.side !== 'business' || ask.kind !== 'ask')
    throw new RuleBroken('not-their-ask', 'Only what the business itself asks is shared with it')
  return ask
}

/** What goes to all of a group is for whoever answers for the whole of it. */
async function theyLeadIt(ctx: Ctx, accountId: string) {
  const lead = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .where('account_id', '=', accountId)
    .where('role_code', '=', 'lead')
    .where('is_current', '=', true)
    .where('official_id', '=', ctx.actor.id)
    .select('id')
    .executeTakeFirst()
  if (!lead)
    throw new RuleBroken(
      'not-the-lead',
      'Only the lead of the account shares with the subsidiaries. Share it with the head of the group, or ask the lead',
      'forGroup'
    )
}
