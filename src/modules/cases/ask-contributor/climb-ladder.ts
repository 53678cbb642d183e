import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { deadlineAfterWorkingDays } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

const AT_ONCE = 200

/**
 * Lifts every question that was not answered by its day to the next rung of the ladder, where it has that rung's own working
 * days; at the top it stays, in sight. Returns how many were lifted; repeating it at once lifts none.
 */
export async function climbLadder(ctx: Ctx): Promise<number> {
  demand(ctx, 'case.work')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const rungs = await tables<CaseTables>(tx).selectFrom('cases.rung').orderBy('position').selectAll().execute()
    const late = await overdue(tx, today, rungs.at(-1)?.position ?? 0)
    for (const one of late) {
      const next = rungs.find(({ position }) => position > one.rung)
      if (!next) continue
      const by = await deadlineAfterWorkingDays(tx, one.nation, tx.now(), next.days_to_answer)
      await tables<CaseTables>(tx)
        .updateTable('cases.contribution')
        .set({ rung: next.position, next_rung_on: londonDay(by) })
        .where('id', '=', one.id)
        .execute()
      await recordEvent(tx, 'case.contribution-escalated', one.case_id, {
        contributionId: one.id,
        teamId: one.team_id,
        rung: next.position
      })
    }
    return late.length
  })
}

const overdue = (ctx: Ctx, today: string, top: number) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.contribution as q')
    .innerJoin('cases.case as c', 'c.id', 'q.case_id')
    .where('q.answer', 'is', null)
    .where('c.closed_at', 'is', null)
    .where('q.next_rung_on', '<', today)
    .where('q.rung', '<', top)
    .orderBy('q.next_rung_on')
    .limit(AT_ONCE)
    .select(['q.id', 'q.case_id', 'q.team_id', 'q.rung', 'c.nation'])
    .forUpdate('q')
    .skipLocked()
    .execute()
