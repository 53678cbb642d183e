import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { matchBusinesses } from '../../linkage/index.ts'
import type { MinisterTables } from '../tables.ts'

/** From here on the machine decides by itself; from there on it asks a person; below that nobody is meant. Set locally. */
const SURE = 0.9
const UNSURE = 0.35
const AT_ONCE = 400

/**
 * Finds the business each organisation in published meetings is, where there is one: first what a person decided of that
 * name, then the likeness of names. Near-certain ones are matched, likely ones go to a person, the rest are on no register.
 */
export async function matchAttendances(ctx: Ctx): Promise<void> {
  await useWhatIsKnown(ctx)
  const names = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.attendance')
    .select('organisation')
    .distinct()
    .where('match', '=', 'not-tried')
    .orderBy('organisation')
    .execute()
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE).map(({ organisation }) => organisation)
    const results = await matchBusinesses(
      ctx,
      some.map((name) => ({ name: name.slice(0, 300) }))
    )
    await keep(
      ctx,
      some.map((organisation, i) => verdictOn(organisation, results[i]?.candidates[0]))
    )
  }
}

function verdictOn(organisation: string, best: { businessId: string; probability: number } | undefined) {
  const probability = best?.probability ?? 0
  if (!best || probability < UNSURE)
    return { organisation, match: 'not-on-register', business_id: null, probability: null }
  const match = probability >= SURE ? 'matched' : 'in-review'
  return { organisation, match, business_id: best.businessId, probability }
}

async function useWhatIsKnown(ctx: Ctx) {
  await sql`update ministers.attendance a set match = case when k.business_id is null then 'not-on-register' else 'matched' end,
      business_id = k.business_id, probability = case when k.business_id is null then null else 1 end,
      matched_by_name = k.decided_by_name, matched_at = k.decided_at
    from ministers.known_organisation k where k.name = a.organisation and a.match = 'not-tried'`.execute(openTx(ctx).db)
}

async function keep(ctx: Ctx, rows: readonly object[]) {
  await sql`update ministers.attendance a set match = r.match, business_id = r.business_id, probability = r.probability, matched_at = ${ctx.now()}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (organisation text, match text, business_id uuid, probability float8)
    where r.organisation = a.organisation and a.match = 'not-tried'`.execute(openTx(ctx).db)
}
