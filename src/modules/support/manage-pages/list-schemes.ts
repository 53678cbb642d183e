import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { SupportTables } from '../tables.ts'

export const VIEWS = ['open', 'stale', 'review', 'draft', 'closing', 'historic', 'withdrawn'] as const
export type ListView = (typeof VIEWS)[number]
export const SchemesAsked = z.object({
  view: z.enum(VIEWS).catch('open'),
  q: z.string().trim().max(100).catch(''),
  page: z.coerce.number().int().min(1).max(500).catch(1)
})

const PAGE = 40
const DAY = 86_400_000
const STALE_DAYS = 183
const SOON_DAYS = 30

/** The catalogue as its editors see it: what waits for them, what is old, what closes soon. */
export async function listSchemes(ctx: Ctx, { view, q, page }: z.infer<typeof SchemesAsked>) {
  demand(ctx, 'scheme.edit')
  const on = (days: number) => londonDay(new Date(ctx.now().getTime() + days * DAY))
  const meaning = meaningsOn(on(0), on(-STALE_DAYS), on(SOON_DAYS))
  return inTransaction(ctx, async (tx) => {
    const db = tables<SupportTables>(tx)
    const matching = db
      .selectFrom('support.scheme as s')
      .where(meaning[view])
      .where(sql<boolean>`(${q} = '' or s.title ilike ${`%${q.replace(/[%_\\]/g, '')}%`})`)
    const items = await matching
      .leftJoin('support.scheme_version as v', (join) =>
        join.onRef('v.scheme_id', '=', 's.id').on('v.state', 'in', ['draft', 'in-review', 'approved'])
      )
      .orderBy('s.last_checked_on')
      .orderBy('s.title')
      .limit(PAGE)
      .offset((page - 1) * PAGE)
      .select([
        's.slug',
        's.title',
        's.body_name',
        's.last_checked_on',
        's.closes_on',
        's.provisional',
        's.keeper_name'
      ])
      .select(['s.state', 'v.state as under_way', 'v.edited_by_name as editor', 'v.publish_on'])
      .execute()
    const total = await matching.select(sql<number>`count(*)::int`.as('n')).executeTakeFirst()
    const columns = VIEWS.map((one) => sql`count(*) filter (where ${meaning[one]})::int as ${sql.ref(one)}`)
    const counts = await sql<Record<ListView, number>>`select ${sql.join(columns)} from support.scheme s`.execute(db)
    const doubles = await db
      .selectFrom('support.likely_duplicate')
      .where('decision', 'is', null)
      .select(sql<number>`count(*)::int`.as('n'))
      .executeTakeFirst()
    return {
      items,
      counts: counts.rows[0],
      pages: Math.max(1, Math.ceil((total?.n ?? 0) / PAGE)),
      doubles: doubles?.n ?? 0
    }
  })
}

function meaningsOn(today: string, stale: string, soon: string) {
  const live = sql<boolean>`s.state = 'published' and not s.historic`
  const under = (state: string) =>
    sql<boolean>`exists (select from support.scheme_version w where w.scheme_id = s.id and w.state = ${state})`
  return {
    open: sql<boolean>`${live} and (s.closes_on is null or s.closes_on >= ${today}::date)`,
    stale: sql<boolean>`${live} and s.last_checked_on < ${stale}::date`,
    review: sql<boolean>`(${under('in-review')} or ${under('approved')})`,
    draft: under('draft'),
    closing: sql<boolean>`${live} and s.closes_on between ${today}::date and ${soon}::date`,
    historic: sql<boolean>`s.state = 'published' and s.historic`,
    withdrawn: sql<boolean>`s.state in ('withdrawn', 'merged')`
  }
}

export type SchemesListed = Awaited<ReturnType<typeof listSchemes>>
