import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'

/** The reader's own teams. */
export async function teamsToShareWith(ctx: Ctx) {
  if (ctx.actor.teams.length === 0) return []
  return inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('government.team_summary')
      .where('id', 'in', [...ctx.actor.teams])
      .orderBy('name')
      .select(['id', 'name'])
      .execute()
  )
}
