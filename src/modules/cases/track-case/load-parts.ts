import { type Ctx, tables } from '../../../platform/ctx.ts'
import { momentForPage } from '../../../platform/dates.ts'
import type { FoundCase } from '../find-case.ts'
import type { CaseTables } from '../tables.ts'

/** The parts a case was split into, as the business sees them: what each is about, who has it, and what was said on it. */
export async function loadParts(ctx: Ctx, found: FoundCase) {
  const db = tables<CaseTables>(ctx)
  const parts = await db
    .selectFrom('cases.case as c')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
    .where('c.split_from', '=', found.id)
    .orderBy('c.reference')
    .select(['c.id', 'c.words', 'c.owner_official_name', 's.title as status', 't.name as team'])
    .execute()
  if (parts.length === 0) return { parts: [], entries: [] }
  const about = new Map(parts.map(({ id, words }) => [id, words.length > 60 ? `${words.slice(0, 58)}…` : words]))
  const messages = await db
    .selectFrom('cases.message')
    .where('case_id', 'in', [...about.keys()])
    .where('kind', '=', 'to-business')
    .select(['case_id', 'words', 'by_name', 'at'])
    .execute()
  return {
    parts: parts.map((one) => ({
      about: about.get(one.id) ?? '',
      status: one.status,
      owner: one.owner_official_name ? `${one.owner_official_name}, ${one.team}` : one.team
    })),
    entries: messages.map((one) => ({
      when: one.at.getTime(),
      kind: 'to-business' as const,
      at: momentForPage(one.at),
      who: one.by_name,
      words: `About “${about.get(one.case_id) ?? ''}”:\n${one.words}`
    }))
  }
}
