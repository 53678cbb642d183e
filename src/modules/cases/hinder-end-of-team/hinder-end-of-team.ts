import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

const COUNTS = systemActor('ending a team', ['case.read-all'])

/** A team that still owns open cases does not end: their clocks would run with nobody to see them. */
export async function hinderEndOfTeam(ctx: Ctx, { subjectId: teamId }: AuditedEvent): Promise<void> {
  const open = await actingAs(ctx, COUNTS, (asSystem) =>
    tables<CaseTables>(asSystem)
      .selectFrom('cases.case')
      .where('owner_team_id', '=', teamId)
      .where('closed_at', 'is', null)
      .select((eb) => eb.fn.countAll<string>().as('cases'))
      .executeTakeFirstOrThrow()
  )
  const left = Number(open.cases)
  if (left > 0)
    throw new RuleBroken(
      'team-owns-cases',
      `This team still owns ${left === 1 ? 'an open case' : `${left} open cases`}. Hand ${left === 1 ? 'it' : 'them'} over before the team ends`,
      'validTo'
    )
}
