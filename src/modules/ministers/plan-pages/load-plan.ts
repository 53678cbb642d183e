import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { MinisterTables } from '../tables.ts'

export type ProposedMeeting = {
  id: string
  weekOn: string
  post: string
  minister: string | null
  business: string
  businessId: string
  region: string | null
  why: string[]
  displaced: string | null
  locked: boolean
  refused: boolean
  bid: string | null
}

/** A plan with every meeting in it and every duty it does not meet. */
export async function loadPlan(ctx: Ctx, planId: string) {
  demand(ctx, 'duty.read')
  return inTransaction(ctx, async (tx) => {
    const plan = await tables<MinisterTables>(tx)
      .selectFrom('ministers.plan')
      .where('id', '=', planId)
      .selectAll()
      .executeTakeFirst()
    if (!plan) throw new NotFound('This plan')
    const meetings =
      await sql<ProposedMeeting>`select m.id, m.week_on as "weekOn", p.title as post, h.minister, b.name as business,
        m.business_id as "businessId", b.region_code as region, m.why, m.displaced, m.locked, m.refused, k.reference as bid
      from ministers.plan_meeting m join government.post_summary p on p.id = m.post_id join register.business_summary b on b.id = m.business_id
        left join government.appointment_on_day h on h.post_id = m.post_id and h.from_on <= m.week_on and (h.to_on is null or h.to_on > m.week_on)
        left join ministers.bid k on k.id = m.bid_id
      where m.plan_id = ${planId} order by m.week_on, p.title, b.name`.execute(openTx(tx).db)
    const misses = await tables<MinisterTables>(tx)
      .selectFrom('ministers.plan_miss as m')
      .innerJoin('register.business_summary as b', 'b.id', 'm.business_id')
      .where('m.plan_id', '=', planId)
      .orderBy('b.name')
      .select(['b.name as business', 'm.why', 'm.remedy'])
      .execute()
    return { plan, meetings: meetings.rows, misses }
  })
}
export type LoadedPlan = Awaited<ReturnType<typeof loadPlan>>
