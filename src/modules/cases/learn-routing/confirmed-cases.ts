import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

export type Confirmed = { id: string; words: string; month: string; body: string }

/**
 * Cases whose owner people confirmed: a team accepted it, or somebody of the team took it on by name. Never one that only
 * the router sent there; none that may not be shared, is marked, was withdrawn or was somebody else's twin. A front desk
 * speaks for a sector and not for a department, so what it keeps teaches nothing of departments.
 */
export async function confirmedCases(ctx: Ctx): Promise<Confirmed[]> {
  const { rows } = await sql<Confirmed>`select c.id, coalesce(c.part_words, c.words) as words,
      to_char(c.received_at, 'YYYY-MM') as month, t.body
    from cases.case c join government.team_summary t on t.id = c.owner_team_id
    where c.share_consent and c.marking = 'OFFICIAL' and c.merged_into is null
      and coalesce(c.outcome_code, '') not in ('withdrawn', 'duplicate')
      and t.kind not in ('front-desk', 'central-desk')
      and (c.owner_official_id is not null or exists (
        select from cases.hand_over h where h.case_id = c.id and h.to_team_id = c.owner_team_id and h.answer = 'accepted'))
      and not exists (select from cases.hand_over h where h.case_id = c.id and h.answer is null)
    order by c.received_at desc limit 20000`.execute(tables<CaseTables>(ctx))
  return rows
}
