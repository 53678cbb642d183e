import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { cursor } from '../../../platform/cursor.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { logReading } from '../../government/index.ts'
import type { Status } from '../tables.ts'

export const VIEWS = ['coming', 'due', 'mine', 'held', 'drafts', 'cancelled'] as const
export type View = (typeof VIEWS)[number]

export const ListAsked = z.object({
  view: z.enum(VIEWS).catch('coming'),
  q: z.string().trim().max(100).catch(''),
  business: z.uuid().optional().catch(undefined),
  topic: z.string().max(40).optional().catch(undefined),
  after: cursor('moment').optional().catch(undefined)
})
export type ListAsked = z.infer<typeof ListAsked>

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
      from (select e.* from engagements.engagement_summary e where ${inView(tx, asked.view)} ${narrowed(asked)} ${onwards(asked)}
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

/** What each view means, in one place: the list and its count can never differ. */
function inView(ctx: Ctx, view: View) {
  const now = ctx.now()
  const mine = sql`(e.owner_id::text = ${ctx.actor.id} or e.id in (select a.engagement_id from engagements.attendance a where a.official_id::text = ${ctx.actor.id}))`
  const meanings: Record<View, ReturnType<typeof sql>> = {
    coming: sql`e.status = 'planned' and e.starts_at > ${now}`,
    due: sql`e.status = 'planned' and e.starts_at <= ${now} and ${mine}`,
    mine: sql`e.status in ('planned', 'held') and ${mine}`,
    held: sql`e.status = 'held'`,
    drafts: sql`e.status = 'draft'`,
    cancelled: sql`e.status = 'cancelled'`
  }
  return meanings[view]
}

const forwards = (view: View) => view === 'coming' || view === 'due'

const inOrder = (view: View) => (forwards(view) ? sql`e.starts_at, e.id` : sql`e.starts_at desc, e.id desc`)

function narrowed({ q, business, topic }: ListAsked) {
  const words = `%${q.replace(/[%_\\]/g, '')}%`
  const parts = [
    q
      ? sql`and (e.title ilike ${words} or e.owner_name ilike ${words} or exists (select from engagements.part_of_business p
          join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id and s.name ilike ${words}))`
      : sql``,
    business
      ? sql`and e.id in (select p.engagement_id from engagements.part_of_business p where p.business_id = ${business})`
      : sql``,
    topic ? sql`and e.topics @> array[${topic}]` : sql``
  ]
  return sql.join(parts, sql` `)
}

function onwards({ after, view }: ListAsked) {
  if (!after) return sql``
  const [at, id] = after.split('~')
  return forwards(view)
    ? sql`and (e.starts_at, e.id) > (${at}::timestamptz, ${id}::uuid)`
    : sql`and (e.starts_at, e.id) < (${at}::timestamptz, ${id}::uuid)`
}

async function countViews(ctx: Ctx): Promise<Record<View, number>> {
  const columns = VIEWS.map((view) => sql`count(*) filter (where ${inView(ctx, view)})::int as ${sql.ref(view)}`)
  const counted = await sql<
    Record<View, number>
  >`select ${sql.join(columns)} from engagements.engagement_summary e`.execute(openTx(ctx).db)
  const [row] = counted.rows
  if (!row) throw new Error('A count gave no row')
  return row
}
