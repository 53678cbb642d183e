import { type Ctx, tables } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { GovernmentTables } from './tables.ts'

export type RoleChoice = { code: string; title: string; words: string }

/** The roles one can hold, in the order they are kept. */
export const listRoles = async (ctx: Ctx): Promise<RoleChoice[]> =>
  inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.role')
      .orderBy('position')
      .select(['code', 'title', 'words'])
      .execute()
  )

/** The kinds a team can be of. */
export const listTeamKinds = async (ctx: Ctx): Promise<{ code: string; title: string }[]> =>
  inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.team_kind')
      .orderBy('position')
      .select(['code', 'title'])
      .execute()
  )
