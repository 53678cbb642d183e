import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { GovernmentTables } from '../tables.ts'

/** The team that answers for what no sector office owns. There is exactly one at any time. */
export const centralDesk = async (ctx: Ctx): Promise<{ id: string; name: string; body: string }> =>
  inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.team_summary')
      .where('kind', '=', 'central-desk')
      .where('valid_to', 'is', null)
      .select(['id', 'name', 'body'])
      .executeTakeFirstOrThrow(() => new NotFound('The central desk'))
  )
