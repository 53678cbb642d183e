import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../london-day.ts'
import type { GovernmentTables } from '../tables.ts'

/** Who signs in under an e-mail address today, whatever its capitals; undefined for nobody and for who has left. */
export async function findOfficialByEmail(ctx: Ctx, email: string): Promise<{ id: string; name: string } | undefined> {
  demand(ctx, 'official.find')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, (tx) =>
    tables<GovernmentTables>(tx)
      .selectFrom('government.official')
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.trim().toLowerCase()))
      .where('active_from', '<=', today)
      .where((eb) => eb.or([eb('active_to', 'is', null), eb('active_to', '>=', today)]))
      .select(['id', 'name'])
      .executeTakeFirst()
  )
}
