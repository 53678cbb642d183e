import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'

export type Writer = { name: string; minutes: number }

/** Who else has been writing to the business of this case in the last quarter of an hour, the latest first. Reading says nothing. */
export async function whoElseWrites(ctx: Ctx, caseId: string): Promise<Writer[]> {
  const now = ctx.now()
  const { rows } = await sql<{ official_name: string; seen_at: Date }>`select official_name, seen_at from cases.presence
    where case_id = ${caseId} and official_id <> ${ctx.actor.id} and seen_at > ${now}::timestamptz - interval '15 minutes'
    order by seen_at desc limit 5`.execute(openTx(ctx).db)
  return rows.map((row) => ({
    name: row.official_name,
    minutes: Math.max(0, Math.round((now.getTime() - row.seen_at.getTime()) / 60_000))
  }))
}
