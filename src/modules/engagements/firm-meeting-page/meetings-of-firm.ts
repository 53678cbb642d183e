import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import type { RepresentedFirm } from '../../register/index.ts'
import { AS_FIRM } from '../as-firm.ts'
import type { WordOfFirm } from '../firm-words.ts'
import type { Status } from '../tables.ts'

export type MeetingOfFirm = {
  id: string
  businessId: string
  business: string
  form: string
  status: Exclude<Status, 'draft' | 'archived'>
  startsAt: string
  endsAt: string | null
  place: string | null
  purpose: string
  people: { name: string; about: string }[]
  words: WordOfFirm[]
}

const MOST = 40
const DAYS_BACK = 90

/**
 * The meetings with these firms that government chose to show them, soonest first, each with what the firm itself wrote of it.
 * One that has become sensitive since, or that the firm has no part in any more, is gone from that moment. No title, no agenda
 * and no reason of government's own leaves with it, and of other firms that come nothing at all.
 */
export const meetingsOfFirm = (
  ctx: Ctx,
  firms: readonly RepresentedFirm[],
  only: string | null = null
): Promise<MeetingOfFirm[]> =>
  actingAs(ctx, AS_FIRM, async (tx) => {
    const ids = firms.map(({ businessId }) => businessId)
    const { rows } =
      await sql<MeetingOfFirm>`select e.id, s.business_id as "businessId", b.name as business, f.title as form, e.status,
        to_json(e.starts_at) as "startsAt", to_json(e.ends_at) as "endsAt", e.place, s.purpose,
        case when s.people_shown then coalesce((select json_agg(json_build_object('name', a.name,
            'about', concat_ws(', ', a.role, a.team)) order by a.side, a.position)
          from engagements.attendee a where a.engagement_id = e.id and a.side in ('minister', 'official')), '[]') else '[]' end as people,
        coalesce((select json_agg(json_build_object('kind', w.kind, 'words', w.words, 'suggestedAt', w.suggested_at,
            'otherBody', w.other_body, 'inConfidence', w.in_confidence, 'by', w.by_name, 'at', w.at, 'answer', w.answer,
            'answerWords', w.answer_words, 'answeredBy', w.answered_by_name) order by w.at desc, w.id desc)
          from engagements.firm_word w where w.engagement_id = e.id and w.business_id = s.business_id), '[]') as words
      from engagements.shown_meeting s
        join engagements.engagement e on e.id = s.engagement_id
        join engagements.business_part p on p.engagement_id = e.id and p.business_id = s.business_id and p.part <> 'subject'
        join engagements.form f on f.code = e.form
        join register.business_summary b on b.id = s.business_id
      where s.business_id = any (${`{${ids.join(',')}}`}::uuid[]) and s.hidden_at is null
        and e.status in ('planned', 'held', 'cancelled') and e.starts_at > ${tx.now()}::timestamptz - ${DAYS_BACK} * interval '1 day'
        and e.marking = 'OFFICIAL' and e.visible_to_teams is null and e.handling <@ '{FOR PUBLIC RELEASE}'
        and (${only}::uuid is null or e.id = ${only}::uuid)
      order by e.starts_at, e.id limit ${MOST}`.execute(openTx(tx).db)
    return rows
  })
