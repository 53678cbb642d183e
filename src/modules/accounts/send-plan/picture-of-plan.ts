import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { PlanPicture } from '../plan-picture.ts'
import type { AccountTables } from '../tables.ts'

/** Objectives, asks, offers and contributions of an account as they are now. */
export async function pictureOfPlan(ctx: Ctx, accountId: string): Promise<PlanPicture> {
  const db = tables<AccountTables>(ctx)
  return {
    objectives: await db
      .selectFrom('accounts.objective')
      .where('account_id', '=', accountId)
      .where('status', '<>', 'dropped')
      .orderBy('target_on')
      .orderBy('id')
      .select(['title', 'target_on as targetOn', 'progress', 'blocker'])
      .execute(),
    exchanges: await db
      .selectFrom('accounts.exchange')
      .where('account_id', '=', accountId)
      .where('status', '<>', 'dropped')
      .orderBy('id')
      .select(['side', 'kind', 'words'])
      .execute(),
    contributions: await db
      .selectFrom('accounts.contribution as c')
      .innerJoin('government.body_summary as b', 'b.id', 'c.body_id')
      .where('c.account_id', '=', accountId)
      .orderBy('b.name')
      .select(['b.name as body', 'c.words'])
      .execute()
  }
}
