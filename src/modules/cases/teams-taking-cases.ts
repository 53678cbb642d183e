import { type Ctx, tables } from '../../platform/ctx.ts'
import { londonDay } from '../../platform/dates.ts'
import type { CaseTables } from './tables.ts'

const TAKE_CASES = ['front-desk', 'central-desk', 'account-team', 'policy']

/** The query for the teams of today that answer for cases, by name; the desk of an office that is not open does not. */
export function teamsTakingCases(ctx: Ctx) {
  const today = londonDay(ctx.now())
  return tables<CaseTables>(ctx)
    .selectFrom('government.team_summary as team')
    .leftJoin('sector_offices.office_summary as office', 'office.front_desk_team_id', 'team.id')
    .where('team.kind', 'in', TAKE_CASES)
    .where((eb) => eb.or([eb('team.valid_to', 'is', null), eb('team.valid_to', '>=', today)]))
    .where((eb) => eb.or([eb('office.state', 'is', null), eb('office.state', '=', 'open')]))
    .select(['team.id', 'team.name', 'team.kind', 'team.body'])
    .orderBy('team.name')
}
