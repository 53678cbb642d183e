import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { MovedLine, ReshufflePart } from '../../government/index.ts'

type Row = { teamId: string; business: string; tier: string; lead: string | null }

/** Managed businesses of the account teams that a reshuffle moves: their leads and deputies go with the team. */
export const movedAccounts: ReshufflePart = {
  title: 'Accounts of teams',
  async load(ctx: Ctx, { teamIds }) {
    if (teamIds.length === 0) return []
    const { rows } = await sql<Row>`select o.account_team_id as "teamId", b.name as business, a.tier, a.lead
      from accounts.account_summary a join sector_offices.office_summary o on o.id = a.office_id
        join register.business_summary b on b.id = a.business_id
      where a.status = 'active' and o.account_team_id = any (${`{${teamIds.join(',')}}`}::uuid[])
      order by b.name`.execute(openTx(ctx).db)
    return rows.map(
      ({ teamId, business, tier, lead }): MovedLine => ({
        teamId,
        words: `account of ${business} (${tier}), led by ${lead ?? 'nobody at present'}`
      })
    )
  }
}
