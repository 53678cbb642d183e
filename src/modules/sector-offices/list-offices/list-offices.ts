import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { OfficeState, SectorOfficeTables } from '../tables.ts'

export type Office = {
  id: string
  sectorCode: string
  sector: string
  slug: string
  name: string
  state: OfficeState
  frontDeskTeamId: string | null
  frontDeskTeam: string | null
  accountTeamId: string | null
  accountTeam: string | null
}

/** Every sector office in whatever state, in the order of the sectors. Only an open one takes work. */
export const listOffices = async (ctx: Ctx): Promise<Office[]> =>
  inTransaction(ctx, (tx) =>
    askTogether(
      tx,
      tables<SectorOfficeTables>(tx)
        .selectFrom('sector_offices.office_summary as o')
        .innerJoin('sector_offices.sector as s', 's.code', 'o.sector_code')
        .orderBy('s.position')
        .select([
          'o.id',
          'o.sector_code as sectorCode',
          'o.sector',
          'o.slug',
          'o.name',
          'o.state',
          'o.front_desk_team_id as frontDeskTeamId',
          'o.front_desk_team as frontDeskTeam',
          'o.account_team_id as accountTeamId',
          'o.account_team as accountTeam'
        ]),
      {}
    )
  )

/** The office of a sector, by the sector's code in any case, or by the office's own short name. */
export async function officeBySector(ctx: Ctx, codeOrSlug: string): Promise<Office | undefined> {
  const asked = codeOrSlug.toLowerCase()
  return (await listOffices(ctx)).find(({ sectorCode, slug }) => sectorCode.toLowerCase() === asked || slug === asked)
}

/** The office whose front desk or account team this is; undefined for a team of no office, such as the central desk. */
export async function officeOfTeam(ctx: Ctx, teamId: string): Promise<Office | undefined> {
  return (await listOffices(ctx)).find(
    ({ frontDeskTeamId, accountTeamId }) => frontDeskTeamId === teamId || accountTeamId === teamId
  )
}
