import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { WordOfFirm } from '../firm-words.ts'

export type FirmSide = { shown: ShownToFirm[]; words: FirmWord[] }
export type ShownToFirm = { businessId: string; business: string; purpose: string; people: boolean; by: string }
export type FirmWord = WordOfFirm & { id: string; business: string }

/** To which firms an engagement is shown, and what firms wrote to it: the newest first, what waits for an answer before all. */
export async function loadFirmSide(ctx: Ctx, engagementId: string): Promise<FirmSide> {
  const { rows } = await sql<FirmSide>`select
    coalesce((select json_agg(json_build_object('businessId', s.business_id, 'business', b.name, 'purpose', s.purpose,
        'people', s.people_shown, 'by', s.shown_by_name) order by b.name)
      from engagements.shown_meeting s join register.business_summary b on b.id = s.business_id
      where s.engagement_id = ${engagementId} and s.hidden_at is null), '[]') as shown,
    coalesce((select json_agg(json_build_object('id', w.id, 'business', b.name, 'kind', w.kind, 'words', w.words,
        'suggestedAt', w.suggested_at, 'otherBody', w.other_body, 'inConfidence', w.in_confidence, 'by', w.by_name, 'at', w.at,
        'answer', w.answer, 'answerWords', w.answer_words, 'answeredBy', w.answered_by_name)
        order by w.answer is not null or w.kind = 'suits', w.at desc, w.id)
      from engagements.firm_word w join register.business_summary b on b.id = w.business_id
      where w.engagement_id = ${engagementId} and w.answer is distinct from 'overtaken'), '[]') as words`.execute(
    openTx(ctx).db
  )
  return rows[0] ?? { shown: [], words: [] }
}
