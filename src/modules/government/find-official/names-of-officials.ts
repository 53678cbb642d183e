import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GovernmentTables } from '../tables.ts'

/** The names behind some keys, of those who have left as well, all in one look. */
export async function namesOfOfficials(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  demand(ctx, 'official.read')
  if (ids.length === 0) return new Map()
  const found = await inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.official_summary')
      .where('id', 'in', [...ids])
      .select(['id', 'name'])
      .execute()
  )
  return new Map(found.map(({ id, name }) => [id, name]))
}
