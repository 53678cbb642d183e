import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { periodBegins } from '../ledger-pages/ledger-facts.ts'
import { membersOf } from './members-of.ts'

/** What counts towards minimal financial assistance of the group: this financial year so far and the two before it, in pence. */
export async function subsidyOfGroup(tx: Ctx, businessId: string) {
  const today = londonDay(tx.now())
  const begins = periodBegins(today)
  const found = await sql<{ amount: string; awards: number }>`
    select coalesce(sum(a.amount), 0)::text as amount, count(*)::int as awards from support.award a
    where a.counts_as_mfa and a.currency = 'GBP' and a.business_id in ${membersOf(businessId)}
      and a.awarded_on between ${begins}::date and ${today}::date`.execute(openTx(tx).db)
  const [one] = found.rows
  return { amount: BigInt(one?.amount ?? '0'), awards: one?.awards ?? 0, begins }
}
