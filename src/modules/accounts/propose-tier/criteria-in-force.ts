import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

/** The published criteria of today, each with its weight: of every code, the latest that has begun and not ended. */
export function criteriaInForce(ctx: Ctx) {
  const today = londonDay(ctx.now())
  return tables<AccountTables>(ctx)
    .selectFrom('accounts.criterion as c')
    .where('c.valid_from', '<=', today)
    .where((eb) => eb.or([eb('c.valid_to', 'is', null), eb('c.valid_to', '>', today)]))
    .where(
      sql<boolean>`not exists (select from accounts.criterion l where l.code = c.code and l.valid_from > c.valid_from and l.valid_from <= ${today})`
    )
    .orderBy('c.position')
    .selectAll()
    .execute()
}
