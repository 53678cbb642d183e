import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { workingDaysBetween } from '../../government/index.ts'
import { type Due, dueWords } from '../due-words.ts'
import type { CaseTables } from '../tables.ts'

export const VIEWS = [
  'ours',
  'mine',
  'unassigned',
  'offered',
  'asked',
  'supervisor',
  'waiting',
  'held-up',
  'closed',
  'all'
] as const
export type View = (typeof VIEWS)[number]

export const QueueAsked = z.object({
  view: z.enum(VIEWS).catch('ours'),
  q: z.string().trim().max(100).catch(''),
  after: z
    .string()
    .regex(/^[\d.TZ:-]{5,40}~[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined)
})
type Asked = z.infer<typeof QueueAsked>

export type QueueCase = {
  reference: string
  business: string
  excerpt: string
  team: string
  official: string | null
  status: string
  due: Due
  late: boolean
  offeredTo: string | null
  bounces: number
  suggested: string | null
  reason: string | null
  confidence: number
}

const PAGE = 25

/** The cases of the reader's teams, the soonest promise first. Rows and counts alike pass row-level security. */
export async function listCases(
  ctx: Ctx,
  asked: Asked
): Promise<{ items: QueueCase[]; next: string | null; counts: Record<View, number> }> {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const rows = await matching(tx, asked)
      .select([...SHOWN])
      .execute()
    const shown = rows.slice(0, PAGE)
    const last = shown.at(-1)
    const items = await Promise.all(shown.map((row) => toItem(tx, row)))
    const next =
      rows.length > PAGE && last
        ? `${(last.due_at ?? last.closed_at ?? last.received_at).toISOString()}~${last.id}`
        : null
    return { items, next, counts: await countViews(tx) }
  })
}

const SHOWN = [
  'c.id',
  'c.reference',
  'c.business_named',
  'c.words',
  'c.due_at',
  'c.closed_at',
  'c.received_at',
  'c.paused_at',
  'c.nation',
  'c.bounces',
  'c.confidence',
  'c.why',
  'c.owner_official_name',
  'status.title as status',
  'team.name as team',
  'taker.name as offered_to',
  'guess.name as suggested'
] as const

type Row = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number]

function base(ctx: Ctx) {
  return tables<CaseTables>(ctx)
    .selectFrom('cases.case as c')
    .innerJoin('cases.status as status', 'status.code', 'c.status')
    .innerJoin('government.team_summary as team', 'team.id', 'c.owner_team_id')
    .leftJoin('government.team_summary as guess', 'guess.id', 'c.suggested_team_id')
    .leftJoin('cases.hand_over as offer', (join) =>
      join.onRef('offer.case_id', '=', 'c.id').on('offer.answer', 'is', null)
    )
    .leftJoin('government.team_summary as taker', 'taker.id', 'offer.to_team_id')
    .select([...SHOWN])
}

function matching(ctx: Ctx, { view, q, after }: Asked) {
  const closed = view === 'closed'
  const at = closed ? sql<Date>`c.closed_at` : sql<Date>`coalesce(c.due_at, c.received_at)`
  let query = base(ctx)
    .where(inView(ctx, view))
    .limit(PAGE + 1)
  if (q)
    query = query.where(
      sql<boolean>`(c.reference ilike ${`%${q.replace(/[%_\\]/g, '')}%`} or c.business_named ilike ${`%${q.replace(/[%_\\]/g, '')}%`} or to_tsvector('english', c.words) @@ plainto_tsquery('english', ${q}))`
    )
  if (after) {
    const [moment, id] = after.split('~')
    query = query.where(
      closed
        ? sql<boolean>`(${at}, c.id) < (${moment}::timestamptz, ${id}::uuid)`
        : sql<boolean>`(${at}, c.id) > (${moment}::timestamptz, ${id}::uuid)`
    )
  }
  return closed ? query.orderBy(at, 'desc').orderBy('c.id', 'desc') : query.orderBy(at).orderBy('c.id')
}

const uuids = (ids: readonly string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

/** What each view of the queue means, in one place: the list and its count can never differ. */
function inView(ctx: Ctx, view: View) {
  const teams = uuids(ctx.actor.teams)
  const ours = sql<boolean>`c.owner_team_id = any (${teams})`
  const offered = sql<boolean>`exists (select from cases.hand_over h where h.case_id = c.id and h.answer is null and h.to_team_id = any (${teams}))`
  const open = sql<boolean>`c.closed_at is null`
  const meanings: Record<View, ReturnType<typeof sql<boolean>>> = {
    ours: sql<boolean>`${open} and ${ours}`,
    mine: sql<boolean>`${open} and c.owner_official_id::text = ${ctx.actor.id}`,
    unassigned: sql<boolean>`${open} and ${ours} and c.owner_official_id is null`,
    offered: sql<boolean>`${open} and ${offered}`,
    asked: sql<boolean>`${open} and exists (select from cases.contribution q where q.case_id = c.id and q.answer is null and q.team_id = any (${teams}))`,
    'held-up': sql<boolean>`${open} and ${ours} and exists (select from cases.contribution q where q.case_id = c.id and q.answer is null)`,
    supervisor: sql<boolean>`${open} and c.with_supervisor`,
    waiting: sql<boolean>`${open} and ${ours} and c.paused_at is not null`,
    closed: sql<boolean>`c.closed_at is not null`,
    all: open
  }
  return meanings[view]
}

async function countViews(ctx: Ctx): Promise<Record<View, number>> {
  const columns = VIEWS.map((view) => sql`count(*) filter (where ${inView(ctx, view)})::int as ${sql.ref(view)}`)
  const counted = await sql<Record<View, number>>`select ${sql.join(columns)} from cases.case c`.execute(
    tables<CaseTables>(ctx)
  )
  const [row] = counted.rows
  if (!row) throw new Error('A count gave no row')
  return row
}

async function toItem(ctx: Ctx, row: Row): Promise<QueueCase> {
  const { due_at: due } = row
  const days = due ? await daysUntil(ctx, row.nation, due) : 0
  return {
    reference: row.reference,
    business: row.business_named,
    excerpt: beginningOf(row.words),
    team: row.team,
    official: row.owner_official_name,
    status: row.status,
    due: dueWords(ctx.now(), due, row.paused_at !== null, days),
    late: due !== null && row.paused_at === null && due < ctx.now(),
    offeredTo: row.offered_to,
    bounces: row.bounces,
    suggested: row.suggested,
    reason: row.owner_official_name ? null : (row.why[0] ?? null),
    confidence: row.confidence
  }
}

async function daysUntil(ctx: Ctx, nation: string, due: Date): Promise<number> {
  const now = ctx.now()
  return due >= now ? workingDaysBetween(ctx, nation, now, due) : -(await workingDaysBetween(ctx, nation, due, now))
}

const beginningOf = (words: string) => (words.length > 170 ? `${words.slice(0, 168).replace(/\s+\S*$/, '')}…` : words)
