import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { GovernmentTables } from '../tables.ts'

/** The team that answers for what no sector office owns. There is exactly one at any time. */
export const centralDesk = async (ctx: Ctx): Promise<{ id: string; name: string; body: string }> =>
  inTransaction(ctx, async (tx) => {
    const [desk] = await askTogether(
      tx,
      tables<GovernmentTables>(tx)
        .selectFrom('government.team_summary')
        .where('kind', '=', 'central-desk')
        .where('valid_to', 'is', null)
        .select(['id', 'name', 'body']),
      {}
    )
    if (!desk) throw new NotFound('The central desk')
    return desk
  })
