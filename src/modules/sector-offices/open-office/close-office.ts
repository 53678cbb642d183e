import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { centralDesk, londonDay } from '../../government/index.ts'
import type { OfficeClosed } from '../events.ts'
import type { SectorOfficeTables } from '../tables.ts'
import { CloseOfficeInput } from './open-office.schema.ts'

/**
 * Turns a sector office off: its sector's new matters go to the central desk, and whoever hears `office.closed` hands its
 * open work there. Its teams and its history stay.
 */
export async function closeOffice(ctx: Ctx, given: CloseOfficeInput): Promise<{ id: string }> {
  demand(ctx, 'office.open')
  const { officeId, reason } = CloseOfficeInput.parse(given)
  return inTransaction(ctx, async (tx) => {
    const office = await onlyAnOpenOfficeCloses(tx, officeId)
    await tables<SectorOfficeTables>(tx)
      .updateTable('sector_offices.office')
      .set({ state: 'closed', closed_on: londonDay(tx.now()), state_reason: reason })
      .where('id', '=', officeId)
      .execute()
    const desk = await centralDesk(tx)
    const facts: OfficeClosed = {
      sectorCode: office.sector_code,
      frontDeskTeamId: office.front_desk_team_id,
      workGoesToTeamId: desk.id,
      reason
    }
    await audit(tx, 'office.closed', officeId, facts)
    return { id: officeId }
  })
}

async function onlyAnOpenOfficeCloses(ctx: Ctx, officeId: string) {
  const office = await tables<SectorOfficeTables>(ctx)
    .selectFrom('sector_offices.office')
    .where('id', '=', officeId)
    .select(['state', 'sector_code', 'front_desk_team_id'])
    .forUpdate()
    .executeTakeFirst()
  if (!office) throw new NotFound('This office')
  if (office.state !== 'open') throw new RuleBroken('office-not-open', 'Only an open office can be closed')
  return office
}
