import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

export type PartOf = Awaited<ReturnType<typeof partsOf>>[number]

/** The parts a case was split into, with what government said to the business on each: one row a message, or one without. */
export const partsOf = (ctx: Ctx, caseId: string) =>
  tables<CaseTables>(ctx)
    .selectFrom('cases.case as c')
    .innerJoin('cases.status as s', 's.code', 'c.status')
    .innerJoin('government.team_summary as t', 't.id', 'c.owner_team_id')
    .leftJoin('cases.message as m', (join) => join.onRef('m.case_id', '=', 'c.id').on('m.kind', '=', 'to-business'))
    .where('c.split_from', '=', caseId)
    .orderBy('c.reference')
    .orderBy('m.at')
    .select([
      'c.id',
      'c.words',
      'c.owner_official_name',
      's.title as status',
      's.code as status_code',
      't.name as team'
    ])
    .select(['m.words as said', 'm.by_name', 'm.at'])
    .execute()
