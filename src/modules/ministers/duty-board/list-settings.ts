import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

export type DutySetting = {
  tier: string
  everyDays: number
  ranks: string[]
  forms: string[]
  from: string
  basis: string
}

const RANKS: Record<string, string> = {
  PM: 'Prime Minister',
  DPM: 'Deputy Prime Minister',
  SoS: 'secretary of state',
  MoS: 'minister of state',
  PUSS: 'parliamentary under-secretary'
}

/** What the duty is today, tier by tier, in words. */
export async function listSettings(ctx: Ctx): Promise<DutySetting[]> {
  demand(ctx, 'duty.read')
  const today = londonDay(ctx.now())
  return inTransaction(ctx, async (tx) => {
    const rows = await tables<MinisterTables>(tx)
      .selectFrom('ministers.duty_setting')
      .where('valid_from', '<=', today)
      .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', today)]))
      .orderBy('worth', 'desc')
      .selectAll()
      .execute()
    const tiers = await namesOfTiers(tx)
    return rows.map((row) => ({
      tier: tiers.get(row.tier_code) ?? row.tier_code,
      everyDays: row.every_days,
      ranks: row.ranks.map((rank) => RANKS[rank] ?? rank),
      forms: row.forms,
      from: row.valid_from,
      basis: row.basis
    }))
  })
}

/** Tiers by the names they go by where anybody is owed a meeting. */
async function namesOfTiers(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.duty')
    .select(['tier_code', 'tier'])
    .distinct()
    .execute()
  return new Map(rows.map(({ tier_code, tier }) => [tier_code, tier]))
}
