import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import { contactDue, dueOn } from '../account-page/account-picture.ts'
import { signalsOf } from '../signals/account-signals.ts'
import type { AccountTables } from '../tables.ts'
import { coverageOf } from './coverage-of.ts'

export const PORTFOLIO_VIEWS = ['mine', 'department', 'all'] as const
export const PORTFOLIO_SHOWS = ['everything', 'cold', 'reviews', 'promises'] as const

export const PortfolioAsked = z.object({
  view: z.enum(PORTFOLIO_VIEWS).optional().catch(undefined),
  show: z.enum(PORTFOLIO_SHOWS).catch('everything'),
  tier: z.string().max(40).optional().catch(undefined),
  page: z.coerce.number().int().min(1).catch(1)
})
export type PortfolioAsked = z.infer<typeof PortfolioAsked>

export type PortfolioRow = Awaited<ReturnType<typeof rowsOf>>[number]

const PAGE = 25
const MOST = 5000

/**
 * The accounts of the reader, of their department, or of all government: what goes cold, what is late, and, where it is asked
 * for, what is covered. A page of them, or the whole.
 */
export async function loadPortfolio(ctx: Ctx, asked: PortfolioAsked, { coverage = true, whole = false } = {}) {
  demand(ctx, 'account.read')
  return inTransaction(ctx, (tx) => loadIt(tx, asked, coverage, whole))
}

const NOT_ASKED = { workload: [], sectors: [], sizes: [], regions: {} }

async function loadIt(tx: Ctx, asked: PortfolioAsked, coverage: boolean, whole: boolean) {
  const all = await rowsOf(tx)
  const has = all.some(({ mine }) => mine)
  const view = asked.view ?? (has ? 'mine' : 'all')
  const seen = all.filter((row) => (view === 'all' ? true : view === 'mine' ? row.mine : row.of_department))
  const ofTier = asked.tier ? seen.filter(({ tier_code }) => tier_code === asked.tier) : seen
  const shown = ofTier.filter((row) => isShown(row, asked.show)).toSorted(mostPressingFirst)
  return {
    asked: { ...asked, view },
    counts: countsOf(seen),
    views: {
      mine: all.filter(({ mine }) => mine).length,
      department: all.filter((row) => row.of_department).length,
      all: all.length
    },
    tiers: tiersOf(seen),
    total: shown.length,
    pages: Math.max(1, Math.ceil(shown.length / PAGE)),
    rows: whole ? shown : shown.slice((asked.page - 1) * PAGE, asked.page * PAGE),
    ...(coverage ? await coverageOf(tx, seen) : NOT_ASKED)
  }
}

async function rowsOf(ctx: Ctx) {
  const me = ctx.actor.id
  const today = londonDay(ctx.now())
  const rows = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account_summary as a')
    .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
    .where('a.status', '<>', 'ended')
    .limit(MOST)
    .selectAll('a')
    .select(['b.name as business', 'b.primary_sector', 'b.region_code', 'b.employee_band'])
    .select([
      sql<boolean>`exists (select from accounts.team_member m where m.account_id = a.id and m.is_current and m.official_id::text = ${me})
        or exists (select from accounts.cover c where c.account_id = a.id and c.covering_id::text = ${me} and c.from_on <= ${today} and c.until_on > ${today})`.as(
        'mine'
      ),
      sql<boolean>`a.lead_body_id = (select body_id from government.official_summary where id::text = ${me})`.as(
        'of_department'
      )
    ])
    .execute()
  const signals = await signalsOf(
    ctx,
    rows.map(({ business_id }) => business_id)
  )
  return rows.map((row) => {
    const signal = signals.get(row.business_id)
    return {
      ...row,
      signal,
      contact: contactDue({ account: row, signal, today }),
      review: dueOn(row.review_on, today),
      late: signal?.promisesOverdue ?? 0
    }
  })
}

function isShown(row: PortfolioRow, show: PortfolioAsked['show']) {
  if (show === 'cold') return row.contact.state === 'overdue'
  if (show === 'reviews') return row.review.state !== 'due'
  if (show === 'promises') return row.late > 0
  return true
}

const countsOf = (rows: readonly PortfolioRow[]) => ({
  accounts: rows.length,
  cold: rows.filter((row) => isShown(row, 'cold')).length,
  reviews: rows.filter((row) => isShown(row, 'reviews')).length,
  promises: rows.filter((row) => isShown(row, 'promises')).length
})

const tiersOf = (rows: readonly PortfolioRow[]) =>
  [
    ...new Map(
      rows.toSorted((a, b) => a.tier_position - b.tier_position).map(({ tier_code, tier }) => [tier_code, tier])
    )
  ].map(([code, title]) => ({ code, title, count: rows.filter(({ tier_code }) => tier_code === code).length }))

const weight = ({ contact, review, late }: PortfolioRow) =>
  (contact.state === 'overdue' ? 4 : contact.state === 'soon' ? 1 : 0) +
  (review.state === 'overdue' ? 2 : 0) +
  (late > 0 ? 3 : 0)

const mostPressingFirst = (a: PortfolioRow, b: PortfolioRow) =>
  weight(b) - weight(a) || a.tier_position - b.tier_position || a.business.localeCompare(b.business)
