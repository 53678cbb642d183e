import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { OfficeOpened } from '../events.ts'
import type { SectorOfficeTables } from '../tables.ts'
import { OpenOfficeInput } from './open-office.schema.ts'

type Parsed = ReturnType<typeof OpenOfficeInput.parse>

/**
 * Turns a sector office on: from now on its sector's new matters go to its front desk. It opens only with a front desk to
 * answer; opening one that is open is refused.
 */
export async function openOffice(ctx: Ctx, given: OpenOfficeInput): Promise<{ id: string }> {
  demand(ctx, 'office.open')
  const input = OpenOfficeInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const sectorCode = await anOpenOfficeIsNotOpenedAgain(tx, input.officeId)
    await theFrontDeskIsOne(tx, input.frontDeskTeamId)
    await aTeamServesOneOffice(tx, input)
    await open(tx, input)
    const facts: OfficeOpened = {
      sectorCode,
      frontDeskTeamId: input.frontDeskTeamId,
      accountTeamId: input.accountTeamId ?? null
    }
    await audit(tx, 'office.opened', input.officeId, facts)
    return { id: input.officeId }
  })
}

async function anOpenOfficeIsNotOpenedAgain(ctx: Ctx, officeId: string): Promise<string> {
  const office = await tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.office')
    .where('id', '=', officeId)
    .select(['state', 'sector_code'])
    .forUpdate()
    .executeTakeFirst()
  if (!office) throw new NotFound('This office')
  if (office.state === 'open') throw new RuleBroken('office-open', 'This office is open already')
  return office.sector_code
}

async function theFrontDeskIsOne(ctx: Ctx, teamId: string) {
  const team = await tables<SectorOfficeTables>(ctx)
    .selectFrom('government.team_summary')
    .where('id', '=', teamId)
    .select(['kind', 'valid_to'])
    .executeTakeFirst()
  if (team?.kind !== 'front-desk' || team.valid_to)
    throw new RuleBroken(
      'no-front-desk',
      'An office opens with a front desk team to answer. Choose one',
      'frontDeskTeamId'
    )
}

async function aTeamServesOneOffice(ctx: Ctx, { officeId, frontDeskTeamId, accountTeamId }: Parsed) {
  const asked = [frontDeskTeamId, ...(accountTeamId ? [accountTeamId] : [])]
  const other = await tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.office')
    .where('id', '<>', officeId)
    .where((eb) => eb.or([eb('front_desk_team_id', 'in', asked), eb('account_team_id', 'in', asked)]))
    .select('name')
    .executeTakeFirst()
  if (other)
    throw new RuleBroken('team-serves-another', `This team serves the ${other.name}. Choose another`, 'frontDeskTeamId')
}

async function open(ctx: Ctx, input: Parsed) {
  await tables<SectorOfficeTables>(ctx)
    .updateTable('sector_offices.office')
    .set({
      state: 'open',
      opened_on: londonDay(ctx.now()),
      closed_on: null,
      state_reason: null,
      front_desk_team_id: input.frontDeskTeamId,
      account_team_id: input.accountTeamId ?? null,
      public_email: input.publicEmail ?? null,
      public_phone: input.publicPhone ?? null
    })
    .where('id', '=', input.officeId)
    .execute()
}
