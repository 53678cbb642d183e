import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import type { MovedLine, ReshufflePart } from '../../government/index.ts'

const COUNTING = systemActor('a reshuffle', ['case.read-all'])

type Row = { teamId: string; cases: number; untaken: number }

/**
 * How many open cases the teams have that a reshuffle moves: each stays with its team and its owner, and its clock goes on.
 * All are counted, whoever makes the reshuffle; which they are is in the queue of the team, since the note of a hand-over is
 * read by everybody.
 */
export const movedCases: ReshufflePart = {
  title: 'Open cases of teams',
  async load(ctx: Ctx, { teamIds }) {
    if (teamIds.length === 0) return []
    const { rows } = await actingAs(ctx, COUNTING, (system) =>
      sql<Row>`select owner_team_id as "teamId", count(*)::int as cases,
          (count(*) filter (where owner_official_id is null))::int as untaken
        from cases."case" where owner_team_id = any (${`{${teamIds.join(',')}}`}::uuid[]) and closed_at is null
        group by owner_team_id order by owner_team_id`.execute(openTx(system).db)
    )
    return rows.map(
      ({ teamId, cases, untaken }): MovedLine => ({
        teamId,
        words: `${cases} open ${cases === 1 ? 'case' : 'cases'}${untaken ? `, ${untaken} taken on by nobody yet` : ''}`
      })
    )
  }
}
