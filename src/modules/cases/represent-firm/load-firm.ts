import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { teamForFirm } from '../../accounts/index.ts'
import { dueWords } from '../due-words.ts'
import { workingDaysLeft } from '../nation-calendars.ts'
import type { CaseTables } from '../tables.ts'

const SHOWN = 200

export type Firm = Awaited<ReturnType<typeof loadFirm>>

/** The cases of the firms for which this visit speaks today, open ones first; of nobody else's, not even how many. */
export const loadFirm = async (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const firms = await firmsOf(tx)
    if (firms.length === 0) throw new NotFound('The cases of a firm')
    const rows = await tables<CaseTables>(tx)
      .selectFrom('cases.case as c')
      .innerJoin('cases.status as s', 's.code', 'c.status')
      .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
      .where('c.business_id', 'in', firms)
      .orderBy((eb) => eb('c.closed_at', 'is not', null))
      .orderBy('c.received_at', 'desc')
      .limit(SHOWN)
      .select([
        'c.reference',
        'c.words',
        'c.business_named',
        'c.contact_name',
        'c.received_at',
        'c.due_at',
        'c.paused_at'
      ])
      .select(['c.nation', 'c.owner_official_name', 's.title as status', 't.name as team'])
      .execute()
    const cases = []
    for (const row of rows) {
      const days = row.due_at ? await workingDaysLeft(tx, row.nation, tx.now(), row.due_at) : 0
      cases.push({
        reference: row.reference,
        firm: row.business_named,
        about: row.words.length > 140 ? `${row.words.slice(0, 138).replace(/\s+\S*$/, '')}…` : row.words,
        raisedBy: row.contact_name,
        raised: momentForPage(row.received_at),
        status: row.status,
        owner: row.owner_official_name ? `${row.owner_official_name}, ${row.team}` : row.team,
        due: dueWords(tx.now(), row.due_at, row.paused_at !== null, days)
      })
    }
    return { managers: await teamForFirm(tx, firms), cases, names: [...new Set(cases.map(({ firm }) => firm))] }
  })

async function firmsOf(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ firms: string[] }>`select to_json(cases.firms_represented()) as firms`.execute(
    tables<CaseTables>(ctx)
  )
  return rows[0]?.firms ?? []
}
