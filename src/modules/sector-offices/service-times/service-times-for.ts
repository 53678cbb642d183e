import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'

/** Working days by which a matter is acknowledged, first answered and settled, and who set them. */
export type ServiceTimes = { acknowledge: number; firstReply: number; resolve: number; basis: string }

/**
 * The service times an office promises today: those for the tier of the business before those for every business, its own
 * before those of every office and the central desk.
 */
export async function serviceTimesFor(
  ctx: Ctx,
  officeId: string | null,
  urgency: string,
  tier: string | null = null
): Promise<ServiceTimes> {
  const today = londonDay(ctx.now())
  const found = await inTransaction(ctx, (tx) =>
    sql<ServiceTimes>`select acknowledge, first_reply as "firstReply", resolve, basis from sector_offices.service_time
      where urgency = ${urgency} and (office_id is null or office_id = ${officeId}::uuid)
        and (tier is null or tier = ${tier}::text)
        and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
      order by (tier is null), (office_id is null), valid_from desc limit 1`.execute(openTx(tx).db)
  )
  const times = found.rows[0]
  if (!times) throw new RuleBroken('urgency-unknown', `No service times are set for ${urgency} matters`, 'urgency')
  return times
}
