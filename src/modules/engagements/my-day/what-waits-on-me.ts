import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

export type AskedBrief = { id: string; title: string; dueAt: Date; askedBy: string }
export type WaitingMarking = { id: string; title: string; becomes: string; at: Date; askedBy: string }
export type WaitingWord = { id: string; title: string; kind: string; business: string; at: Date }

type Waiting = { briefs: AskedBrief[]; words: WaitingWord[]; markings: WaitingMarking[] }
type Row = { what: 'brief' | 'word' | 'marking'; id: string; title: string; at: Date; who: string; kind: string }

/**
 * What others wait for: briefs the reader was asked for and nobody has drawn up since, the most pressing first; what firms wrote to
 * meetings the reader owns or with firms whose account they lead or deputise for, the oldest first; and lower markings that a
 * colleague asked for, of engagements that are the reader’s, their team’s, or that they attend.
 */
export async function whatWaitsOnMe(ctx: Ctx): Promise<Waiting> {
  const { rows } =
    await sql<Row>`(select 'brief' as what, e.id, e.title, c.due_at as at, c.asked_by_name as who, '' as kind
      from engagements.brief_commission c join engagements.engagement_summary e on e.id = c.engagement_id
      where c.asked_of_id::text = ${ctx.actor.id} and e.status = 'planned' and e.starts_at > ${ctx.now()}
        and not exists (select from engagements.brief b where b.engagement_id = e.id and b.made_at >= c.asked_at)
      order by c.due_at limit 20)
    union all
    (select 'word', e.id, e.title, w.at, b.name, w.kind
      from engagements.firm_word w join engagements.engagement_summary e on e.id = w.engagement_id
        join register.business_summary b on b.id = w.business_id
      where w.answer is null and w.kind <> 'suits' and (e.owner_id::text = ${ctx.actor.id} or w.business_id in (
        select coalesce(g.business_id, a.business_id) from accounts.account_summary a
          left join register.group_member g on g.group_id = a.business_id
        where a.status <> 'ended' and (a.lead_id::text = ${ctx.actor.id} or a.deputy_id::text = ${ctx.actor.id})))
      order by w.kind <> 'other-approach', w.at limit 20)
    union all
    (select 'marking', e.id, e.title, c.asked_at, c.asked_by_name, c.becomes
      from engagements.marking_change c join engagements.engagement_summary e on e.id = c.engagement_id
      where c.decision is null and c.asked_by <> ${ctx.actor.id}
        and (e.owner_id::text = ${ctx.actor.id} or e.owner_team_id = any (${[...ctx.actor.teams]}::uuid[]) or e.id in (
          select a.engagement_id from engagements.attendance a where a.official_id::text = ${ctx.actor.id}))
      order by c.asked_at limit 20)`.execute(openTx(ctx).db)
  return {
    briefs: rows.flatMap(({ what, id, title, at, who }) =>
      what === 'brief' ? [{ id, title, dueAt: at, askedBy: who }] : []
    ),
    words: rows.flatMap(({ what, id, title, at, who, kind }) =>
      what === 'word' ? [{ id, title, kind, business: who, at }] : []
    ),
    markings: rows.flatMap(({ what, id, title, at, who, kind }) =>
      what === 'marking' ? [{ id, title, becomes: kind, at, askedBy: who }] : []
    )
  }
}
