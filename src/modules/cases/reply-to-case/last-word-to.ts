import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'

/** The key of the last thing said to or by the business: a reply written before another arrived is looked at again. */
export async function lastWordTo(ctx: Ctx, caseId: string): Promise<string> {
  const last = await tables<CaseTables>(ctx)
    .selectFrom('cases.message')
    .where('case_id', '=', caseId)
    .where('kind', '<>', 'note')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .select('id')
    .executeTakeFirst()
  return last?.id ?? ''
}
