import { type Ctx, tables } from '../../platform/ctx.ts'
import type { MinisterTables } from './tables.ts'

/** A published return that was corrected or added to says that it was issued again, and when. */
export const issueAgain = (ctx: Ctx, returnId: string) =>
  tables<MinisterTables>(ctx)
    .updateTable('ministers.quarter_return')
    .set({ reissued_at: ctx.now() })
    .where('id', '=', returnId)
    .execute()
