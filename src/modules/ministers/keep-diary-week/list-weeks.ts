import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

/** Weeks to come in which a diary takes more or fewer meetings than usual, the nearest first. */
export async function listWeeks(ctx: Ctx) {
  demand(ctx, 'duty.read')
  const aWeekAgo = londonDay(new Date(ctx.now().getTime() - 6 * 86_400_000))
  return inTransaction(ctx, (tx) =>
    tables<MinisterTables>(tx)
      .selectFrom('ministers.diary_week as w')
      .innerJoin('government.post_summary as p', 'p.id', 'w.post_id')
      .where('w.week_on', '>=', aWeekAgo)
      .orderBy('w.week_on')
      .orderBy('p.title')
      .limit(500)
      .select(['w.week_on as weekOn', 'w.meetings', 'w.reason', 'p.title as post'])
      .execute()
  )
}
