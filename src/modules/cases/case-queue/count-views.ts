import { sql } from 'kysely'
import { type Ctx, may, openTx, tables } from '../../../platform/ctx.ts'
import type { CaseTables } from '../tables.ts'
import { inView, VIEWS, type View } from './in-view.ts'

/** Beyond this a count says “200+”: nobody works through more by looking, and counting on costs everybody else. */
export const COUNTED = 200

/** How many cases each view holds, each counted as far as it matters. All a narrow reader may see is not counted at all. */
export async function countViews(ctx: Ctx): Promise<Record<View, number | null>> {
  const counted = VIEWS.filter((view) => view !== 'all' || may(ctx, 'case.read-all'))
  const columns = counted.map(
    (view) =>
      sql`(select count(*)::int from (select from cases.case c where ${inView(ctx, view)} limit ${COUNTED + 1}) few) as ${sql.ref(view)}`
  )
  // Ten counts under row-level security take longer to plan than to count, and no plan depends on what is asked: keep one.
  const { session } = openTx(ctx)
  await session.exec('set local plan_cache_mode = force_generic_plan')
  const { rows } = await sql<Record<View, number>>`select ${sql.join(columns)}`.execute(tables<CaseTables>(ctx))
  await session.exec('set local plan_cache_mode = auto')
  const [row] = rows
  if (!row) throw new Error('A count gave no row')
  return { ...row, all: row.all ?? null }
}
