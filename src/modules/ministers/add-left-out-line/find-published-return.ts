import { type Ctx, tables } from '../../../platform/ctx.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { ministersInQuarter } from '../quarter-return/ministers-in-quarter.ts'
import { quarterOf } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'
import { type KindOfLine, kindOfLine } from './kind-of-line.ts'

type Which = { department: string; quarterFrom: string; kind: string }
export type PublishedReturn = Awaited<ReturnType<typeof findPublishedReturn>>

/** A published return of a department, and who may stand in it: only such a one can have left something out. */
export async function findPublishedReturn(ctx: Ctx, { department, quarterFrom, kind }: Which) {
  const of: KindOfLine = kindOfLine(kind)
  const db = tables<MinisterTables>(ctx)
  const body = await db
    .selectFrom('government.body_summary')
    .select(['id', 'name', 'slug'])
    .where('slug', '=', department)
    .executeTakeFirst()
  if (!body) throw new NotFound('This department')
  const published = await db
    .selectFrom('ministers.quarter_return')
    .select(['id', 'published_at'])
    .where('body_id', '=', body.id)
    .where('quarter_from', '=', quarterFrom)
    .where('kind', '=', of.kind)
    .executeTakeFirst()
  if (!published?.published_at)
    throw new RuleBroken(
      'return-unpublished',
      'This return is not published here yet. What is missing is put into the return itself'
    )
  const quarter = quarterOf(quarterFrom)
  const holders = of.of === 'ministers' ? await ministersInQuarter(ctx, body.id, quarter) : []
  return { id: published.id, body, of, quarter, holders }
}
