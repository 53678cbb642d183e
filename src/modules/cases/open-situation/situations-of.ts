import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** The open situations a case belongs to, with what everybody says. */
export const situationsOf = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.situation_case as g')
    .innerJoin('cases.situation as s', 's.id', 'g.situation_id')
    .where('g.case_id', '=', caseId)
    .where('s.closed_at', 'is', null)
    .orderBy('s.opened_at')
    .select(['s.slug', 's.title', 's.position_words as position'])
    .execute()
