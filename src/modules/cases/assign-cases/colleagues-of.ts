import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { CaseTables } from '../tables.ts'

/** The people of some teams today, by name, each once. */
export async function colleaguesOf(ctx: Ctx, teams: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (teams.length === 0) return []
  const today = londonDay(ctx.now())
  const rows = await tables<CaseTables>(ctx)
    .selectFrom('government.team_member_summary')
    .where('team_id', 'in', [...teams])
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', today)]))
    .select(['official_id', 'official'])
    .distinct()
    .orderBy('official')
    .execute()
  return rows.map(({ official_id, official }) => ({ id: official_id, name: official }))
}
