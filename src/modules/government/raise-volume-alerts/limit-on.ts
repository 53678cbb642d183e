import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { GovernmentTables } from '../tables.ts'

const NONE = { taken: 1_000_000, read: 1_000_000 }

/**
 * How many records one person may take away or read on a day before somebody is told. It is held until the transaction ends, so
 * that of two that look at the same moment the second sees what the first has raised.
 */
export const limitOn = async (tx: Ctx, day: string): Promise<{ taken: number; read: number }> =>
  (await tables<GovernmentTables>(tx)
    .selectFrom('government.volume_limit')
    .where('from_on', '<=', day)
    .orderBy('from_on', 'desc')
    .limit(1)
    .select(['taken', 'read'])
    .forUpdate()
    .executeTakeFirst()) ?? NONE
