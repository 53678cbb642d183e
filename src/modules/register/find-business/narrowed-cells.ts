import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { allowedBy, isIn, namesThem, type OpenFacet } from './allowed-by-facets.ts'
import type { Cell } from './cells.ts'

/** Ids that the words typed found, when there are words. */
export type Base = { ids: readonly string[] | null }

/** The cells with only those businesses counted that the words and the filters of other modules leave. */
export async function narrowedCells(
  ctx: Ctx,
  cells: readonly Cell[],
  { ids }: Base,
  facets: readonly OpenFacet[]
): Promise<Cell[]> {
  const allowed = allowedBy(ctx, facets)
  if (ids === null && !allowed) return [...cells]
  const among = ids === null ? undefined : sql`b.id = any (${[...ids]}::uuid[])`
  if (among || namesThem(facets)) return withCounts(cells, await countByCell(ctx, both(among, allowed)), () => 0)
  // All but some: those some are counted, and taken from the whole.
  const shut = await countByCell(ctx, sql`${anyNamed(ctx, facets)} and not ${allowed ?? sql`true`}`)
  return withCounts(cells, shut, ({ businesses }) => businesses, -1)
}

function withCounts(
  cells: readonly Cell[],
  counted: ReadonlyMap<string, number>,
  from: (cell: Cell) => number,
  sign = 1
): Cell[] {
  return cells
    .map((cell) => ({ ...cell, businesses: from(cell) + sign * (counted.get(cell.cell) ?? 0) }))
    .filter(({ businesses }) => businesses > 0)
}

const both = (one: RawBuilder<unknown> | undefined, other: RawBuilder<unknown> | undefined) =>
  one && other ? sql`${one} and ${other}` : (one ?? other ?? sql`true`)

const anyNamed = (ctx: Ctx, facets: readonly OpenFacet[]) =>
  sql`(${sql.join(
    facets.flatMap(({ chosen }) => chosen.map((value) => isIn(ctx, { ...value, without: false }))),
    sql` or `
  )})`

async function countByCell(ctx: Ctx, which: RawBuilder<unknown>): Promise<Map<string, number>> {
  const rows = await askTogether(
    ctx,
    sql<{
      cell: string
      businesses: number
    }>`select b.cell::text as cell, count(*)::int as businesses from register.business b where ${which} and b.merged_into is null group by b.cell`,
    {}
  )
  return new Map(rows.map(({ cell, businesses }) => [cell, businesses]))
}
