import { type Ctx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'
import { criteriaInForce } from './criteria-in-force.ts'

/** The tiers and criteria a proposal is made by today. */
export async function scoringNow(ctx: Ctx) {
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => ({
    criteria: await criteriaInForce(tx),
    tiers: await tables<AccountTables>(tx)
      .selectFrom('accounts.tier')
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .orderBy('position')
      .selectAll()
      .execute()
  }))
}
