import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay, remind } from '../../government/index.ts'
import { findFirst } from '../find-first.ts'
import { laterOf } from '../later-of.ts'
import { accountHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import type { AccountTables } from '../tables.ts'

/**
 * Ends an account today. Every place on its team ends with it, those yet to come do not begin, cover stops, and everybody who was on
 * it hears so. The business keeps a named owner: the front desk of its sector. An account that ends is kept for ever.
 */
export async function endAccount(ctx: Ctx, accountId: string, input: { reason: string }): Promise<void> {
  demand(ctx, 'account.open')
  await inTransaction(ctx, (tx) => endIt(tx, accountId, input))
}

async function endIt(tx: Ctx, accountId: string, { reason }: { reason: string }): Promise<void> {
  const account = await accountInHand(tx, accountId)
  const today = londonDay(tx.now())
  const on = laterOf(account.started_on, today)
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ status: 'ended', ended_on: on, end_reason: reason })
    .where('id', '=', accountId)
    .execute()
  const team = await closeTheTeam(tx, accountId, on)
  await sql`update accounts.cover set until_on = greatest(${on}::date, from_on + 1) where account_id = ${accountId} and until_on > ${on}`.execute(
    openTx(tx).db
  )
  await findFirst(tx, account.business_id, false)
  await recordEvent(tx, 'account.ended', accountId, { businessId: account.business_id, on, team: team.length })
  await remind(tx, {
    to: team,
    key: `account-ended:${accountId}`,
    words: `An account you were on the team of has ended`,
    href: accountHref(accountId)
  })
}

async function closeTheTeam(ctx: Ctx, accountId: string, on: string): Promise<string[]> {
  const { rows } = await sql<{
    official_id: string
  }>`update accounts.membership set until_on = ${on}, from_on = least(from_on, ${on}::date)
    where account_id = ${accountId} and (until_on is null or until_on > ${on}) returning official_id`.execute(
    openTx(ctx).db
  )
  return rows.map(({ official_id }) => official_id)
}
