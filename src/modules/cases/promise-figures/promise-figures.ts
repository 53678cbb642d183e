import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import type { OfficeFigure } from '../../sector-offices/index.ts'

const COUNTING = systemActor('promise figures', ['case.read-all'])
const DAYS = 90
/** Fewer than this, a figure says more of one business than of the service. Set locally. */
const FEWEST = 5

type Counted = {
  first: number
  first_kept: number
  closed: number
  closed_kept: number
  judged: number
  helped: number
}

/** How an office kept its promises: of those that fell due in the last 90 days, the share kept in time; counts, never cases. */
export async function promiseFigures(ctx: Ctx, officeId: string): Promise<OfficeFigure[]> {
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000)
  const counted = await actingAs(ctx, COUNTING, (counting) =>
    sql<Counted>`select
        count(*) filter (where first_reply_by between ${since} and ${ctx.now()})::int as first,
        count(*) filter (where first_reply_by between ${since} and ${ctx.now()} and first_replied_at <= first_reply_by)::int as first_kept,
        count(*) filter (where closed_at > ${since})::int as closed,
        count(*) filter (where closed_at > ${since} and closed_at <= resolve_by)::int as closed_kept,
        count(*) filter (where closed_at > ${since} and helped is not null)::int as judged,
        count(*) filter (where closed_at > ${since} and helped in ('yes', 'partly'))::int as helped
      from cases.case c join sector_offices.office_summary o on o.front_desk_team_id = c.owner_team_id
      where o.id = ${officeId}`.execute(openTx(counting).db)
  )
  const [row] = counted.rows
  if (!row) return []
  return [
    figure('First answers in time', row.first_kept, row.first, 'that fell due'),
    figure('Settled in time', row.closed_kept, row.closed, 'that were closed'),
    figure('Helped, fully or in part', row.helped, row.judged, 'where the business told us')
  ].flat()
}

function figure(name: string, part: number, whole: number, ofWhat: string): OfficeFigure[] {
  if (whole < FEWEST) return []
  return [
    { name, value: `${Math.round((100 * part) / whole)}%`, note: `of ${whole} ${ofWhat} in the last ${DAYS} days` }
  ]
}
