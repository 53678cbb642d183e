import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { EngagementTables } from '../tables.ts'

const SHOWN = 200

/** Decisions about firms that are open or to come, those lately ended, periods before elections, and the cool-off after a meeting. */
export async function loadPropriety(ctx: Ctx) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gather(tx, londonDay(tx.now())))
}

async function gather(tx: Ctx, today: string) {
  const db = tables<EngagementTables>(tx)
  const decisions = await db
    .selectFrom('engagements.live_decision as d')
    .innerJoin('engagements.decision_kind as k', 'k.code', 'd.kind')
    .innerJoin('register.business_summary as b', 'b.id', 'd.business_id')
    .orderBy('d.from_on', 'desc')
    .orderBy('d.id')
    .limit(SHOWN)
    .select(['d.id', 'k.title as kind', 'd.words', 'd.ask', 'd.from_on', 'd.until_on', 'd.kept_by_name'])
    .select(['b.id as business_id', 'b.name as business'])
    .execute()
  const periods = await db
    .selectFrom('engagements.quiet_period')
    .orderBy('from_on', 'desc')
    .limit(20)
    .selectAll()
    .execute()
  const coolOffs = await db
    .selectFrom('engagements.cool_off')
    .orderBy('from_on', 'desc')
    .limit(20)
    .select(['from_on', 'days', 'kept_by_name'])
    .execute()
  const kinds = await db.selectFrom('engagements.decision_kind').orderBy('position').select(['code', 'title']).execute()
  const isOver = (until: string | null) => until !== null && until < today
  return {
    open: decisions.filter((one) => !isOver(one.until_on)),
    ended: decisions.filter((one) => isOver(one.until_on)),
    periods: periods.map((one) => ({
      ...one,
      now: one.from_on <= today && today <= one.until_on,
      over: isOver(one.until_on)
    })),
    coolOff: {
      now: coolOffs.find(({ from_on }) => from_on <= today),
      toCome: coolOffs.filter(({ from_on }) => from_on > today).reverse()
    },
    kinds
  }
}
