import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import type { MovedLine, ReshufflePart } from '../../government/index.ts'

type Row = { teamId: string; reference: string; business: string; owner: string | null }

/** Open cases of the teams that a reshuffle moves: each stays with its team and its owner, and its clock goes on. */
export const movedCases: ReshufflePart = {
  title: 'Open cases of teams',
  async load(ctx: Ctx, { teamIds }) {
    if (teamIds.length === 0) return []
    const { rows } = await sql<Row>`select c.owner_team_id as "teamId", c.reference, c.business_named as business,
        c.owner_official_name as owner
      from cases."case" c where c.owner_team_id = any (${`{${teamIds.join(',')}}`}::uuid[]) and c.closed_at is null
      order by c.first_reply_by, c.reference`.execute(openTx(ctx).db)
    return rows.map(
      ({ teamId, reference, business, owner }): MovedLine => ({
        teamId,
        words: `case ${reference} of ${business}, ${owner ? `with ${owner}` : 'taken on by nobody yet'}`
      })
    )
  }
}
