import { type Ctx, tables } from '../../platform/ctx.ts'
import { askTogether } from '../../platform/db/ask-together.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { GovernmentTables } from './tables.ts'

/** The twelve ITL1 regions, in their usual order, each with the statistical code that maps use. */
export const listRegions = (ctx: Ctx): Promise<{ code: string; name: string; gssCode: string }[]> =>
  inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      tables<GovernmentTables>(tx)
        .selectFrom('government.region')
        .select(['code', 'name', 'gss_code as gssCode'])
        .orderBy('position'),
      {}
    )
  )
