import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GovernmentTables } from '../tables.ts'

const SHOWN = 60

/** The reader's reminders, the latest first, and the hour of their digest if they want one. */
export async function listReminders(ctx: Ctx) {
  demand(ctx, 'work.see')
  return inTransaction(ctx, (tx) => listIt(tx))
}

async function listIt(tx: Ctx) {
  const reminders = await tables<GovernmentTables>(tx)
    .selectFrom('government.reminder')
    .where('official_id', '=', tx.actor.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .select(['id', 'words', 'href', 'at', 'seen_at'])
    .execute()
  const choice = await tables<GovernmentTables>(tx)
    .selectFrom('government.digest_choice')
    .where('official_id', '=', tx.actor.id)
    .select('hour')
    .executeTakeFirst()
  return { reminders, hour: choice?.hour }
}
