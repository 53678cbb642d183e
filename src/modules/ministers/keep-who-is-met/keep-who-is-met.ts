import { sql } from 'kysely'
import { type Ctx, demand, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { meetingsByYear } from '../fairness-map/meetings-by-year.ts'
import { metLive } from '../fairness-map/met-in.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'

/** Counts anew who was met how often, if anything was published or matched since the last time. Says whether it did. */
export async function keepWhoIsMet(ctx: Ctx): Promise<{ counted: boolean }> {
  demand(ctx, 'meetings.count')
  return inTransaction(ctx, async (tx) => {
    const fingerprint = await fingerprintNow(tx)
    const last = await tables<MinisterTables>(tx)
      .selectFrom('ministers.met_count')
      .select('fingerprint')
      .executeTakeFirst()
    if (last?.fingerprint === fingerprint) return { counted: false }
    const organisations = await countAnew(tx)
    const meetings = JSON.stringify(await meetingsByYear(tx))
    const counted = { meetings, fingerprint, counted_at: tx.now() }
    await tables<MinisterTables>(tx)
      .insertInto('ministers.met_count')
      .values(counted)
      .onConflict((oc) => oc.column('only_one').doUpdateSet(counted))
      .execute()
    await recordEvent(tx, 'meetings.counted', 'who-is-met', { organisations })
    return { counted: true }
  })
}

/** Changes with every attendance that comes, goes, or is matched to another business. */
async function fingerprintNow(ctx: Ctx): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select concat_ws(' ', count(*), max(meeting_id::text), count(business_id), sum(hashtext(business_id::text || match)::bigint)) as print
    from ministers.attendance`.execute(openTx(ctx).db)
  return rows[0]?.print ?? ''
}

async function countAnew(ctx: Ctx): Promise<number> {
  const { db } = openTx(ctx)
  await sql`delete from ministers.met_organisation`.execute(db)
  const { numAffectedRows } = await sql`
    insert into ministers.met_organisation (year, own, who, business_id, organisation, kind, times)
    select year, own, who, business_id, organisation, kind, times from (${metLive()}) met`.execute(db)
  return Number(numAffectedRows)
}
