import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findCase, theCaseIsOpen } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import { type Writer, whoElseWrites } from './who-else-writes.ts'

/**
 * Notes that somebody is writing to the business of a case, and says who else is: a courtesy between colleagues, so that
 * nobody is answered twice. The record keeps when they began; what follows within a quarter of an hour is one spell.
 */
export async function noteWriting(ctx: Ctx, reference: string): Promise<Writer[]> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference)
    theCaseIsOpen(found)
    if (await aNewSpell(tx, found.id)) await recordEvent(tx, 'case.reply-begun', found.id, {})
    return whoElseWrites(tx, found.id)
  })
}

async function aNewSpell(ctx: Ctx, caseId: string): Promise<boolean> {
  const { rows } = await sql<{ fresh: boolean }>`with before as (
      select seen_at from cases.presence where case_id = ${caseId} and official_id = ${ctx.actor.id})
    insert into cases.presence as p (case_id, official_id, official_name, seen_at)
      values (${caseId}, ${ctx.actor.id}, ${ctx.actor.name}, ${ctx.now()})
      on conflict (case_id, official_id) do update set seen_at = excluded.seen_at
      returning coalesce((select seen_at from before) < ${ctx.now()}::timestamptz - interval '15 minutes', true) as fresh`.execute(
    openTx(ctx).db
  )
  return rows[0]?.fresh ?? false
}
