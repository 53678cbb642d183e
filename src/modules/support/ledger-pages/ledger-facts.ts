import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { SupportTables } from '../tables.ts'

/**
 * Minimal financial assistance: £315,000 to one enterprise over the elapsed part of this financial year and the two before
 * (Subsidy Control Act 2022, section 36). An enterprise is the whole group. The figure is law; check it before relying on it.
 */
export const MFA_LIMIT_PENCE = 31_500_000n
const NEAR_PERCENT = 80n

export type Completeness = {
  body: string
  awards: number
  sector: number
  region: number
  linked: number
  kind: number
}
export type GroupSubsidy = { groupId: string; name: string; amount: bigint; awards: number; over: boolean }

/** How much is known of what each body gave, and which groups are near or over the limit of minimal financial assistance. */
export async function ledgerFacts(ctx: Ctx) {
  demand(ctx, 'ledger.read')
  return inTransaction(ctx, (tx) => ledgerFactsWithin(tx))
}

async function ledgerFactsWithin(tx: Ctx) {
  const sources = await tables<SupportTables>(tx)
    .selectFrom('support.award_source')
    .selectAll()
    .orderBy('title')
    .execute()
  return { sources, completeness: await completeness(tx), subsidies: await nearTheLimit(tx) }
}

async function completeness(ctx: Ctx): Promise<Completeness[]> {
  const found = await sql<Completeness>`select body_name as body, sum(awards)::int as awards,
      coalesce(sum(awards) filter (where sector is not null), 0)::int as sector,
      coalesce(sum(awards) filter (where region is not null), 0)::int as region,
      coalesce(sum(awards) filter (where kind is not null), 0)::int as kind, sum(linked)::int as linked
    from support.award_cube group by body_name order by sum(awards) desc limit 40`.execute(openTx(ctx).db)
  return found.rows
}

/** The first of April of two financial years before the one this day is in. */
export function periodBegins(day: string): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return `${year - 2}-04-01`
}

async function nearTheLimit(ctx: Ctx): Promise<GroupSubsidy[]> {
  const today = londonDay(ctx.now())
  const found = await sql<{ id: string; name: string; amount: string; awards: number }>`
    select coalesce(g.group_id, b.id) as id, coalesce(g.group_name, b.name) as name, sum(a.amount)::text as amount, count(*)::int as awards
    from support.award a join register.business_summary b on b.id = a.business_id
    left join register.business_group g on g.business_id = b.id
    where a.counts_as_mfa and a.currency = 'GBP' and a.awarded_on between ${periodBegins(today)}::date and ${today}::date
    group by 1, 2 having sum(a.amount) >= ${((MFA_LIMIT_PENCE * NEAR_PERCENT) / 100n).toString()}::bigint
    order by sum(a.amount) desc limit 50`.execute(openTx(ctx).db)
  return found.rows.map(({ id, name, amount, awards }) => ({
    groupId: id,
    name,
    amount: BigInt(amount),
    awards,
    over: BigInt(amount) > MFA_LIMIT_PENCE
  }))
}
