import { type Ctx, tables } from '../../platform/ctx.ts'
import { RuleBroken } from '../../platform/errors.ts'
import { londonDay } from '../government/index.ts'
import type { AccountTables } from './tables.ts'

/** A tier that can be given today. */
export async function tierInForce(ctx: Ctx, code: string) {
  const today = londonDay(ctx.now())
  const tier = await tables<AccountTables>(ctx)
    .selectFrom('accounts.tier')
    .selectAll()
    .where('code', '=', code)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
    .executeTakeFirst()
  if (!tier) throw new RuleBroken('tier-unknown', 'Select a tier from the list', 'tier')
  return tier
}
