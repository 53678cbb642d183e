import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'

const OFFERED = 200

/** What somebody may be added to a team as: everything but lead and deputy, who change by hand-over. */
export const openRoles = (ctx: Ctx) =>
  inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('accounts.team_role')
      .where('sole', '=', false)
      .orderBy('position')
      .select(['code', 'title', 'words'])
      .execute()
  )

/** The businesses of a group beside its head, for a local manager to look after. */
export const groupMembers = (ctx: Ctx, headId: string) =>
  inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('register.group_member as g')
      .innerJoin('register.business_summary as b', 'b.id', 'g.business_id')
      .where('g.group_id', '=', headId)
      .where('g.depth', '>', 0)
      .orderBy('b.name')
      .limit(OFFERED)
      .select(['b.id', 'b.name'])
      .execute()
  )
