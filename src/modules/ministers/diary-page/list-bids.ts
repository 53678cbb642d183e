import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { BidStatus } from '../duty-tables.ts'

export type ListedBid = {
  reference: string
  kind: 'invitation' | 'bid' | 'plan'
  title: string
  purpose: string
  business: string
  businessId: string
  post: string
  postId: string
  /** The department of the post, whose people answer. */
  bodyId: string
  minister: string | null
  status: BidStatus
  wishedOn: string
  answerByOn: string
  heldOn: string | null
  briefDueOn: string | null
  briefIn: boolean
  engagementId: string | null
  official: string | null
  noOfficialReason: string | null
  bidder: string
  /** What the duty says of the business: by when a minister must meet it, where one must. */
  dutyDueOn: string | null
  tier: string | null
  /** How often ministers met the group in the year before. */
  metInYear: number
  metLastOn: string | null
}

/** Bids that wait and meetings that were agreed, each beside what is owed to the business and how often ministers met it. */
export async function listBids(
  ctx: Ctx,
  asked: { postId?: string | undefined; reference?: string } = {}
): Promise<ListedBid[]> {
  demand(ctx, 'duty.read')
  const today = londonDay(ctx.now())
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<ListedBid>`select b.reference, b.kind, b.title, b.purpose, r.name as business, b.business_id as "businessId", p.title as post, b.post_id as "postId", p.body_id as "bodyId",
        h.minister, b.status, b.wished_on as "wishedOn", b.answer_by_on as "answerByOn", b.held_on as "heldOn",
        b.brief_due_on as "briefDueOn", b.brief_in_at is not null as "briefIn", b.engagement_id as "engagementId",
        o.name as official, b.no_official_reason as "noOfficialReason", b.bidder_name as bidder,
        d.due_on as "dutyDueOn", d.tier, coalesce(m.times, 0)::int as "metInYear", m.last_on::text as "metLastOn"
      from ministers.bid b join register.business_summary r on r.id = b.business_id
        join government.post_summary p on p.id = b.post_id
        left join government.appointment_on_day h on h.post_id = b.post_id and h.from_on <= ${today} and (h.to_on is null or h.to_on > ${today})
        left join government.official_summary o on o.id = b.official_id
        left join ministers.duty d on d.business_id = b.business_id
        left join lateral (select count(distinct x.engagement_id) as times, max((x.starts_at at time zone 'Europe/London')::date) as last_on
          from engagements.part_of_business x join engagements.attendance n on n.engagement_id = x.engagement_id and n.side = 'minister'
          where x.status = 'held' and x.starts_at > ${today}::date - 365
            and x.business_id = any (array(select b.business_id union select g.business_id from register.group_member g where g.group_id = (select o.group_id from register.group_member o where o.business_id = b.business_id)))) m on true
      where (${asked.postId ?? null}::uuid is null or b.post_id = ${asked.postId ?? null}::uuid)
        and (${asked.reference ?? null}::text is null or b.reference = ${asked.reference ?? null})
      order by (b.status = 'waiting') desc, coalesce(b.held_on, b.answer_by_on), b.reference limit 300`.execute(
      openTx(tx).db
    )
  )
  return rows
}
