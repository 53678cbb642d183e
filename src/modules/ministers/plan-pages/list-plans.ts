import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

/** Every plan that was proposed, the latest first. */
export async function listPlans(ctx: Ctx) {
  demand(ctx, 'duty.read')
  return inTransaction(ctx, latest)
}

const latest = (tx: Ctx) =>
  tables<MinisterTables>(tx)
    .selectFrom('ministers.plan')
    .orderBy('number', 'desc')
    .limit(50)
    .select(['id', 'number', 'starts_on', 'weeks', 'status', 'gap', 'seconds', 'figures', 'made_by_name'])
    .execute()

export type ListedPlan = Awaited<ReturnType<typeof listPlans>>[number]
