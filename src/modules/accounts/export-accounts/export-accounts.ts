import { sql } from 'kysely'
import { csvLine } from '../../../platform/csv-line.ts'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logTaking, londonDay, type TakingInput } from '../../government/index.ts'
import { accountHref } from '../links.ts'
import { loadPortfolio, type PortfolioAsked, type PortfolioRow } from '../portfolio/load-portfolio.ts'

const HEADER = [
  ...['Account', 'Company number', 'Tier', 'Sector office', 'Sector', 'Town'],
  ...[
    'Lead',
    'Lead’s department',
    'Deputy',
    'Deputy’s department',
    'First contact',
    'Their job',
    'Telephone',
    'E-mail',
    'Sponsor minister',
    'Sponsor’s post'
  ],
  ...['Managed since', 'Tier looked at again', 'Last contact', 'Promises late', 'Address of the record']
]

/**
 * The accounts of a portfolio as a file, the most pressing first: who manages whom and whom to ring there, for all who still
 * work from a list. Who took it away and why is written down first.
 */
export async function exportAccounts(
  ctx: Ctx,
  asked: PortfolioAsked,
  given: TakingInput
): Promise<{ name: string; text: string }> {
  demand(ctx, 'account.export')
  return inTransaction(ctx, async (tx) => {
    const { rows, asked: shown } = await loadPortfolio(tx, asked, { coverage: false, whole: true })
    await logTaking(tx, { what: 'accounts', rows: rows.length, asked: narrowedBy(shown) }, given)
    const firms = await firmsOf(
      tx,
      rows.map(({ business_id }) => business_id)
    )
    const lines = rows.map((row) => csvLine(lineOf(tx, row, firms.get(row.business_id))))
    return { name: `accounts-${londonDay(tx.now())}.csv`, text: `\ufeff${csvLine(HEADER)}${lines.join('')}` }
  })
}

const narrowedBy = ({ view, show, tier }: PortfolioAsked) => ({ view, show, ...(tier ? { tier } : {}) })

type Firm = {
  id: string
  number: string | null
  town: string | null
  sector: string | null
  contact: string | null
  role: string | null
  phone: string | null
  email: string | null
  sponsor: string | null
  post: string | null
}

/** Number, sector, town, first contact and sponsor minister of each, by one query. */
async function firmsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Firm>> {
  const { rows } =
    await sql<Firm>`select b.id, b.number, b.town, o.sector, c.name as contact, c.role, c.phone, c.email, p.minister as sponsor, p.post
    from register.business_summary b left join sector_offices.office_summary o on o.sector_code = b.primary_sector
    left join lateral (select c.name, c.role, c.phone, c.email from register.contact_summary c
      where c.business_id = b.id and not c.archived order by c.is_first desc, c.name limit 1) c on true
    left join accounts.account_sponsor p on p.business_id = b.id and p.ended_on is null
    where b.id = any (${`{${ids.join(',')}}`}::uuid[])`.execute(openTx(ctx).db)
  return new Map(rows.map((row) => [row.id, row]))
}

const lineOf = (ctx: Ctx, row: PortfolioRow, firm: Firm | undefined) => [
  ...[row.business, firm?.number ?? null, row.tier, row.office, firm?.sector ?? null, firm?.town ?? null],
  ...[row.lead, row.lead_body, row.deputy, row.deputy_body],
  ...[firm?.contact ?? null, firm?.role ?? null, firm?.phone ?? null, firm?.email ?? null],
  ...[firm?.sponsor ?? null, firm?.post ?? null],
  ...[row.started_on, row.review_on, row.signal?.lastContactOn ?? null, String(row.late)],
  `${ctx.reactions.baseUrl}${accountHref(row.id)}`
]
