import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'
import { mayWithdraw } from '../withdraw-hand-over/withdraw-hand-over.ts'

export type ListedHandOver = Awaited<ReturnType<typeof listHandOvers>>['forMe'][number]

const SHOWN = 100

/** What waits for the reader's yes or no, and what waits for somebody else's. */
export async function listHandOvers(ctx: Ctx) {
  demand(ctx, 'account.read')
  const rows = await inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('accounts.hand_over as h')
      .innerJoin('accounts.account_summary as a', 'a.id', 'h.account_id')
      .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
      .innerJoin('government.official_summary as giver', 'giver.id', 'h.from_id')
      .innerJoin('government.official_summary as taker', 'taker.id', 'h.to_id')
      .where('h.answer', 'is', null)
      .where('a.status', '<>', 'ended')
      .orderBy('h.on_day')
      .orderBy('h.id')
      .limit(SHOWN)
      .selectAll('h')
      .select(['b.name as business', 'a.tier', 'giver.name as giver', 'taker.name as taker'])
      .execute()
  )
  const forMe = rows.filter(({ to_id }) => to_id === ctx.actor.id)
  return {
    forMe,
    others: rows.filter(({ to_id }) => to_id !== ctx.actor.id).map((one) => ({ ...one, mine: mayWithdraw(ctx, one) }))
  }
}
