import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayInWords, momentForPage } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

type Entry = { title: string; when: { iso: string; text: string }; by: string; body: string }

/** Every delegation and waiver of one duty, latest first, each with its reason. */
export async function loadChain(ctx: Ctx, accountId: string): Promise<Entry[]> {
  demand(ctx, 'duty.read')
  return inTransaction(ctx, async (tx) => {
    const handed = await tables<MinisterTables>(tx)
      .selectFrom('ministers.delegation as d')
      .innerJoin('government.post_summary as to', 'to.id', 'd.to_post_id')
      .leftJoin('government.post_summary as from', 'from.id', 'd.from_post_id')
      .where('d.account_id', '=', accountId)
      .select(['d.reason', 'd.delegated_by_name', 'd.delegated_at', 'to.title as to_post', 'from.title as from_post'])
      .execute()
    const waived = await tables<MinisterTables>(tx)
      .selectFrom('ministers.waiver')
      .where('account_id', '=', accountId)
      .select(['reason', 'waived_by_name', 'waived_at', 'until_on'])
      .execute()
    const entries = [
      ...handed.map((row) => ({
        at: row.delegated_at,
        title: `From ${row.from_post ?? 'nobody'} to ${row.to_post}`,
        by: row.delegated_by_name,
        body: row.reason
      })),
      ...waived.map((row) => ({
        at: row.waived_at,
        title: `Waived until ${dayInWords(new Date(`${row.until_on}T12:00:00Z`))}`,
        by: row.waived_by_name,
        body: row.reason
      }))
    ]
    return entries
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .map(({ at, ...entry }) => ({ ...entry, when: momentForPage(at) }))
  })
}
