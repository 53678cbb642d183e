import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

/**
 * Puts cases into the open situations whose every kind of rule they meet: into one situation all that are open, or one case
 * into all. Twice is once. Returns how many were put.
 */
export async function gatherCases(ctx: Ctx, { situationId, caseId }: { situationId?: string; caseId?: string }) {
  const of = situationId ? sql`s.id = ${situationId}` : sql`c.id = ${caseId}`
  const put = await sql`insert into cases.situation_case (situation_id, case_id, gathered_at)
    select s.id, c.id, ${ctx.now()} from cases.situation s join cases.case c on c.closed_at is null and c.split_from is null
    where ${of} and s.closed_at is null
      and (cardinality(s.sectors) = 0 or c.sector_code = any (s.sectors))
      and (cardinality(s.topics) = 0 or c.topic = any (s.topics))
      and (cardinality(s.areas) = 0 or substring(c.postcode from '^[A-Z]+') = any (s.areas))
      and (cardinality(s.phrases) = 0 or exists (select from unnest(s.phrases) p where strpos(lower(c.words), lower(p)) > 0))
    on conflict do nothing`.execute(openTx(ctx).db)
  return Number(put.numAffectedRows ?? 0)
}
