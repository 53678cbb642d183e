import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { CaseTables } from '../tables.ts'

/** The query for the people of some teams today, by name, each once. */
export function colleaguesIn(ctx: Ctx, teams: readonly string[]) {
  const today = londonDay(ctx.now())
  return tables<CaseTables>(ctx)
    .selectFrom('government.team_member_summary')
    .where('team_id', 'in', [...teams])
    .where('from_on', '<=', today)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', today)]))
    .select(['official_id as id', 'official as name'])
    .distinct()
    .orderBy('official')
}
