import { type Ctx, tables } from '../../platform/ctx.ts'
import type { CaseTables } from './tables.ts'

const TAKE_CASES = ['front-desk', 'central-desk', 'account-team', 'policy']

/** The teams of today that answer for cases, by name. */
export function teamsThatTakeCases(ctx: Ctx) {
  return tables<CaseTables>(ctx)
    .selectFrom('government.team_summary')
    .where('kind', 'in', TAKE_CASES)
    .select(['id', 'name', 'kind', 'body'])
    .orderBy('name')
    .execute()
}
