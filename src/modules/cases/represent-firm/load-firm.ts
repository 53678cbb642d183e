import { type Ctx, tables } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { teamForFirm } from '../../accounts/index.ts'
import { firmParts, whoSpeaks } from '../../register/index.ts'
import { dueWords } from '../due-words.ts'
import { workingDaysLeft } from '../nation-calendars.ts'
import type { CaseTables } from '../tables.ts'

const SHOWN = 200

export type Firm = Awaited<ReturnType<typeof loadFirm>>

/** The cases of the firms for which this visit speaks today, open ones first; of nobody else's, not even how many. */
export const loadFirm = async (ctx: Ctx) =>
  inTransaction(ctx, async (tx) => {
    const speaksFor = await whoSpeaks(tx)
    const firms = [...new Set(speaksFor.map(({ businessId }) => businessId))]
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
    return {
      managers: await teamForFirm(tx, firms),
      parts: await firmParts(tx, speaksFor),
      cases,
      names: [...new Set(speaksFor.map(({ business }) => business))]
    }
  })
