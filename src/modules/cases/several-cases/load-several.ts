import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { colleaguesOf } from '../assign-cases/colleagues-of.ts'
import { wordsTo } from '../reply-to-cases/words-to.ts'
import type { CaseTables } from '../tables.ts'

const MOST = 100

/** The cases ticked, what would happen to each, and why some are left out: shown before anything is done. */
export async function loadSeveral(ctx: Ctx, references: readonly string[], words: string) {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const rows = references.length
      ? await tables<CaseTables>(tx)
          .selectFrom('cases.case as c')
          .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
          .where('c.reference', 'in', references.slice(0, MOST))
          .orderBy('c.reference')
          .select([
            'c.reference',
            'c.business_named',
            'c.contact_name',
            'c.contact_email',
            'c.closed_at',
            'c.owner_team_id',
            'c.owner_official_name',
            't.name as team'
          ])
          .execute()
      : []
    return {
      cases: rows.map((row) => ({
        reference: row.reference,
        business: row.business_named,
        contact: row.contact_name,
        official: row.owner_official_name,
        byMail: row.contact_email !== null,
        words: wordsTo(words, row),
        leftOut: row.closed_at
          ? 'It is closed'
          : tx.actor.teams.includes(row.owner_team_id)
            ? null
            : `${row.team} answers for it`
      })),
      colleagues: await colleaguesOf(tx, tx.actor.teams)
    }
  })
}
