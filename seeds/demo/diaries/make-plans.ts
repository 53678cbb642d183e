import { acceptPlan, makePlan } from '../../../src/modules/ministers/index.ts'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'

const WEEK = 7 * 86_400_000

/** A week that was accepted, whose meetings are bids now, and a month after it that somebody is to look at. */
export async function makePlans(ctx: Ctx): Promise<void> {
  const monday = mondayAfter(ctx.now())
  const accepted = await makePlan(ctx, { startsOn: dayOf(monday), weeks: 1, seconds: 1 })
  await inTransaction(ctx, (tx) => acceptPlan(tx, accepted.id))
  const after = new Date(monday.getTime() + WEEK)
  await makePlan(ctx, { startsOn: dayOf(after), weeks: 4, seconds: 4 })
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

function mondayAfter(now: Date): Date {
  const noon = new Date(`${dayOf(now)}T12:00:00Z`)
  return new Date(noon.getTime() + ((8 - noon.getUTCDay()) % 7 || 7) * 86_400_000)
}
