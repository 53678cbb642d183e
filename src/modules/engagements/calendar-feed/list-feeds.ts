import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { EngagementTables } from '../tables.ts'

/** The reader's own calendar addresses that still work, without their secrets, and the accounts one can follow. */
export async function listFeeds(ctx: Ctx) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherFeeds(tx))
}

async function gatherFeeds(tx: Ctx) {
  const db = tables<EngagementTables>(tx)
  const feeds = await db
    .selectFrom('engagements.calendar_address')
    .where('official_id', '=', tx.actor.id)
    .where('revoked_at', 'is', null)
    .orderBy('made_at')
    .select(['id', 'label', 'made_at'])
    .execute()
  const accounts = await db
    .selectFrom('accounts.account_summary as a')
    .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
    .where('a.ended_on', 'is', null)
    .orderBy('b.name')
    .limit(200)
    .select(['a.id', 'b.name'])
    .execute()
  const me = await db
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.cast<string>('id', 'text'), '=', tx.actor.id))
    .select('email')
    .executeTakeFirst()
  return { feeds, accounts, address: me?.email ?? '' }
}
