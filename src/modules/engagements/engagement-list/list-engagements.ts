import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'
import type { Status } from '../tables.ts'
import { type ListAsked, VIEWS, type View } from './list-asked.ts'
import { forwards, inOrder, whichEngagements } from './which-engagements.ts'

export type ListedEngagement = {
  id: string
  form: string
  status: Status
  title: string
  startsAt: Date
  place: string | null
  owner: string
  team: string | null
  businesses: string
  businessCount: number
  marking: string
  readOut: boolean
}

const PAGE = 25

/** Engagements the reader may see: those to come soonest first, the past latest first. Rows and counts pass the same wall. */
export async function listEngagements(ctx: Ctx, asked: ListAsked) {
  demand(ctx, 'engagement.read')
  return inTransaction(ctx, (tx) => gatherPage(tx, asked))
}

async function gatherPage(tx: Ctx, asked: ListAsked) {
  const { rows } =
    await sql<ListedEngagement>`select e.id, e.form_title as form, e.status, e.title, e.starts_at as "startsAt", e.place,
        e.owner_name as owner, t.name as team, e.marking, e.read_out_at is not null as "readOut",
        coalesce(b.names, '') as businesses, coalesce(b.n, 0)::int as "businessCount"
      from (select e.* from engagements.engagement_summary e where ${whichEngagements(tx, asked)} ${onwards(asked)}
          order by ${inOrder(asked.view)} limit ${PAGE + 1}) e
        left join government.team_summary t on t.id = e.owner_team_id
        left join lateral (select string_agg(s.name, ', ' order by s.name) filter (where s.place <= 3) as names, max(s.n) as n from (
          select s.name, row_number() over (order by s.name) as place, count(*) over () as n
          from engagements.part_of_business p join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id) s) b on true
      order by ${inOrder(asked.view)}`.execute(openTx(tx).db)
  const items = rows.slice(0, PAGE)
  for (const { id, marking } of items) await logReading(tx, { kind: 'engagement', id, marking })
  const last = items.at(-1)
  return {
    items,
    next: rows.length > PAGE && last ? `${last.startsAt.toISOString()}~${last.id}` : null,
    counts: await countViews(tx)
  }
}

function onwards({ after, view }: ListAsked) {
  if (!after) return sql``
  const [at, id] = after.split('~')
  return forwards(view)
    ? sql`and (e.starts_at, e.id) > (${at}::timestamptz, ${id}::uuid)`
    : sql`and (e.starts_at, e.id) < (${at}::timestamptz, ${id}::uuid)`
}

async function countViews(ctx: Ctx): Promise<Record<View, number>> {
  const columns = VIEWS.map(
    (view) => sql`count(*) filter (where ${whichEngagements(ctx, { view, q: '' })})::int as ${sql.ref(view)}`
  )
  const counted = await sql<
    Record<View, number>
  >`select ${sql.join(columns)} from engagements.engagement_summary e`.execute(openTx(ctx).db)
  const [row] = counted.rows
  if (!row) throw new Error('A count gave no row')
  return row
}
