import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { SectorOfficeTables } from '../tables.ts'

/** The front desk or account team of an open office does not end: what is new would still be sent to it. */
export async function hinderEndOfTeam(ctx: Ctx, { subjectId: teamId }: AuditedEvent): Promise<void> {
  const served = await tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.office')
    .where('state', '=', 'open')
    .where((eb) => eb.or([eb('front_desk_team_id', '=', teamId), eb('account_team_id', '=', teamId)]))
    .select('name')
    .executeTakeFirst()
  if (served)
    throw new RuleBroken(
      'team-serves-office',
      `This team serves the ${served.name}. Give the office another team, or close it, before the team ends`,
      'validTo'
    )
}
