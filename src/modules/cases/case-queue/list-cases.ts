import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { cursor } from '../../../platform/cursor.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { readCaseReference } from '../case-reference.ts'
import { type Due, dueWords } from '../due-words.ts'
import { workingDaysLeft } from '../nation-calendars.ts'
import type { CaseRow, CaseTables } from '../tables.ts'
import { countViews } from './count-views.ts'
import { filtered, inView, QueueFilters, VIEWS, type View } from './in-view.ts'

export const QueueAsked = QueueFilters.partial().extend({
  view: z.enum(VIEWS).catch('ours'),
  q: z.string().trim().max(100).catch(''),
  after: cursor('moment').optional().catch(undefined)
})
export type QueueAsked = z.infer<typeof QueueAsked>

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
const FOUND = 500

/**
 * The cases of the reader's teams, the soonest promise first, page by page from where the last one ended. Rows and counts
 * alike pass row-level security.
 */
export async function listCases(
  ctx: Ctx,
  asked: QueueAsked,
  { counting = true } = {}
): Promise<{ items: QueueCase[]; next: string | null; counts: Record<View, number | null> }> {
  demand(ctx, 'case.read')
  return inTransaction(ctx, async (tx) => {
    const rows = await matching(tx, asked).execute()
    const shown = rows.slice(0, PAGE)
    const last = shown.at(-1)
    const items: QueueCase[] = []
    for (const row of shown) items.push(await toItem(tx, row))
    const at = asked.view === 'closed' ? last?.closed_at : last?.due_at
    const next = rows.length > PAGE && last && at ? `${at.toISOString()}~${last.id}` : null
    return { items, next, counts: counting ? await countViews(tx) : NOT_COUNTED }
  })
}

const NOT_COUNTED: Record<View, null> = {
  ours: null,
  late: null,
  mine: null,
  unassigned: null,
  offered: null,
  asked: null,
  supervisor: null,
  waiting: null,
  'held-up': null,
  closed: null,
  all: null
}

const SHOWN = [
  'c.id',
  'c.reference',
  'c.business_named',
  'c.due_at',
  'c.closed_at',
  'c.paused_at',
  'c.nation',
  'c.bounces',
  'c.confidence',
  'c.owner_official_name',
  'status.title as status',
  'team.name as team',
  'taker.name as offered_to',
  'guess.name as suggested'
] as const

type Row = Awaited<ReturnType<ReturnType<typeof base>['execute']>>[number]

// The cases of the page come first and are few: so many joins would else be made for every case there is.
const base = (ctx: Ctx, page: RawBuilder<unknown>) =>
  tables<CaseTables>(ctx)
    .selectFrom(sql<CaseRow>`(${page})`.as('c'))
    .innerJoin('cases.status as status', 'status.code', 'c.status')
    .innerJoin('government.team_summary as team', 'team.id', 'c.owner_team_id')
    .leftJoin('government.team_summary as guess', 'guess.id', 'c.suggested_team_id')
    .leftJoin('cases.hand_over as offer', (join) =>
      join.onRef('offer.case_id', '=', 'c.id').on('offer.answer', 'is', null)
    )
    .leftJoin('government.team_summary as taker', 'taker.id', 'offer.to_team_id')
    .select([...SHOWN])
    .select([sql<string>`left(c.words, 200)`.as('words'), sql<string | null>`c.why[1]`.as('reason')])

function matching(ctx: Ctx, { view, q, after, ...filters }: QueueAsked) {
  const closed = view === 'closed'
  const at = closed ? sql<Date>`c.closed_at` : sql<Date>`c.due_at`
  let query = base(ctx, pageOf(ctx, { view, q, after, ...filters }))
  query = closed ? query.orderBy(at, 'desc').orderBy('c.id', 'desc') : query.orderBy(at).orderBy('c.id')
  return query
}

/** The cases of one page, found by an index alone; what is shown beside them is joined afterwards. */
function pageOf(ctx: Ctx, { view, q, after, ...filters }: QueueAsked) {
  const closed = view === 'closed'
  const [moment, id] = after?.split('~') ?? []
  const beyond = closed
    ? sql`(c.closed_at, c.id) < (${moment}::timestamptz, ${id}::uuid)`
    : sql`(c.due_at, c.id) > (${moment}::timestamptz, ${id}::uuid)`
  const conditions = [
    inView(ctx, view),
    ...filtered(QueueFilters.parse(filters)),
    ...(q ? [saying(q, closed)] : []),
    ...(after ? [beyond] : [])
  ]
  const order = closed ? sql`c.closed_at desc, c.id desc` : sql`c.due_at, c.id`
  return sql`select c.* from cases.case c where ${sql.join(conditions, sql` and `)} order by ${order} limit ${PAGE + 1}`
}

function saying(q: string, closed: boolean) {
  const reference = readCaseReference(q)
  if (reference) return sql<boolean>`c.reference = ${reference}`
  if (!closed) return sql<boolean>`c.id in (select cases.found_open(${q}, ${FOUND}))`
  return sql<boolean>`(c.business_named ilike ${`%${q.replace(/[%_\\]/g, '')}%`} or to_tsvector('english', c.words) @@ plainto_tsquery('english', ${q}))`
}

async function toItem(ctx: Ctx, row: Row): Promise<QueueCase> {
  const { due_at: due } = row
  const days = due ? await workingDaysLeft(ctx, row.nation, ctx.now(), due) : 0
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
    reason: row.owner_official_name ? null : row.reason,
    confidence: row.confidence
  }
}

const beginningOf = (words: string) => (words.length > 170 ? `${words.slice(0, 168).replace(/\s+\S*$/, '')}…` : words)
