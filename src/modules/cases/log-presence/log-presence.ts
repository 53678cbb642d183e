import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

const MINUTES = 15

/**
 * Notes that somebody has a case open, and says who else has had it open in the last quarter of an hour. It is a courtesy
 * between colleagues and no part of the record, so it leaves no event; a minute later it is not written again.
 */
export async function logPresence(ctx: Ctx, caseId: string): Promise<{ name: string; minutes: number }[]> {
  const now = ctx.now()
  const { rows } = await sql<{ official_name: string; seen_at: Date }>`with noted as (
      insert into cases.presence (case_id, official_id, official_name, seen_at)
        values (${caseId}, ${ctx.actor.id}, ${ctx.actor.name}, ${now})
      on conflict (case_id, official_id) do update set seen_at = excluded.seen_at
        where presence.seen_at < ${new Date(now.getTime() - 60_000)})
    select official_name, seen_at from cases.presence
      where case_id = ${caseId} and official_id <> ${ctx.actor.id}
        and seen_at > ${new Date(now.getTime() - MINUTES * 60_000)}
      order by seen_at desc limit 5`.execute(openTx(ctx).db)
  return rows.map((row) => ({
    name: row.official_name,
    minutes: Math.max(0, Math.round((now.getTime() - row.seen_at.getTime()) / 60_000))
  }))
}
