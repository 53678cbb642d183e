import { Temporal } from 'temporal-polyfill'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { workingDaysBetweenOn } from '../../government/index.ts'
import { holidaysOfTheAct } from '../open-request/holidays-of-the-act.ts'
import { clockWords } from '../request-page/clock-words.ts'
import type { MinisterTables } from '../tables.ts'

const MOST = 200

/** Requests for information about meetings, those still open first, the soonest due at the top. */
export async function listRequests(ctx: Ctx) {
  demand(ctx, 'information.answer')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const holidays = await holidaysOfTheAct(tx)
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('ministers.information_request as r')
      .innerJoin('engagements.kept_engagement as e', 'e.id', 'r.engagement_id')
      .select(['r.reference', 'r.status', 'r.due_on', 'r.received_on', 'r.owner_name', 'r.answered_at', 'e.title'])
      .orderBy('r.status', 'desc')
      .orderBy('r.due_on')
      .orderBy('r.id')
      .limit(MOST)
      .execute()
    return rows.map((row) => ({
      reference: row.reference,
      meeting: row.title,
      open: row.status === 'open',
      receivedOn: row.received_on,
      owner: row.owner_name,
      due: clockWords({
        dueOn: row.due_on,
        answeredOn: row.answered_at ? londonDay(row.answered_at) : null,
        today,
        daysLeft: workingDaysBetweenOn(holidays, Temporal.PlainDate.from(today), Temporal.PlainDate.from(row.due_on))
      })
    }))
  })
}
export type ListedRequest = Awaited<ReturnType<typeof listRequests>>[number]
