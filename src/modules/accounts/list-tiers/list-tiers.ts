import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

/** The tiers that can be given today, the closest first, by code and name. */
export async function listTiers(ctx: Ctx): Promise<{ code: string; title: string }[]> {
  const today = londonDay(ctx.now())
  return inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      tables<AccountTables>(tx)
        .selectFrom('accounts.tier')
        .where('valid_from', '<=', today)
        .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
        .orderBy('position')
        .select(['code', 'title']),
      {}
    )
  )
}
