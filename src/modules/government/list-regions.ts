import { type Ctx, tables } from '../../platform/ctx.ts'
import { inTransaction } from '../../platform/db/in-transaction.ts'
import type { GovernmentTables } from './tables.ts'

/** The twelve ITL1 regions, in their usual order. */
export async function listRegions(ctx: Ctx): Promise<{ code: string; name: string }[]> {
  return inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx).selectFrom('government.region').select(['code', 'name']).orderBy('position').execute()
  )
}
