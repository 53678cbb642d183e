import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountStatement } from '../../sector-offices/index.ts'
import { criteriaInForce } from '../propose-tier/criteria-in-force.ts'
import type { AccountTables } from '../tables.ts'

// Only counts leave this step; which business is managed by whom stays inside government.
const COUNTS = systemActor('account statement', ['account.read'])

/** What the public is told of account management, from the rows that decide it: tiers, criteria, roles, and how many there are. */
export async function offerStatement(ctx: Ctx): Promise<AccountStatement> {
  return inTransaction(ctx, (tx) => offerIt(tx))
}

async function offerIt(tx: Ctx): Promise<AccountStatement> {
  const counts = await actingAs(tx, COUNTS, (counting) =>
    sql<{
      tier_code: string
      n: number
      bodies: number
    }>`select tier_code, count(*)::int as n, count(distinct lead_body_id)::int as bodies
        from accounts.account_summary where status <> 'ended' group by tier_code`.execute(openTx(counting).db)
  )
  const today = londonDay(tx.now())
  const tiers = await tables<AccountTables>(tx)
    .selectFrom('accounts.tier')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
    .orderBy('position')
    .selectAll()
    .execute()
  const roles = await tables<AccountTables>(tx)
    .selectFrom('accounts.team_role')
    .orderBy('position')
    .select(['title', 'words'])
    .execute()
  const criteria = await criteriaInForce(tx)
  return {
    basis: criteria[0]?.basis ?? '',
    criteria: criteria.map(({ title, words, weight }) => ({ title, words, weight })),
    tiers: tiers.map((tier) => ({
      title: tier.title,
      words: tier.words,
      leastScore: tier.least_score,
      contactEveryDays: tier.contact_every_days,
      reviewEveryMonths: tier.review_every_months,
      businesses: counts.rows.find(({ tier_code }) => tier_code === tier.code)?.n ?? 0
    })),
    roles
  }
}
