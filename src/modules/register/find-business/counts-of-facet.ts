import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { allowedBy, isIn, type OpenFacet } from './allowed-by-facets.ts'
import { type Cell, type Chosen, cellsWithin, totalOf } from './cells.ts'
import { type Base, narrowedCells } from './narrowed-cells.ts'

/** How many businesses each value of another module's filter would give, all other filters staying as they are. */
export async function countsOfFacet(
  ctx: Ctx,
  facet: OpenFacet,
  { cells, chosen, base, facets }: { cells: readonly Cell[]; chosen: Chosen; base: Base; facets: readonly OpenFacet[] }
): Promise<Map<string, number>> {
  const others = facets.filter((other) => other !== facet)
  const within = cellsWithin(await narrowedCells(ctx, cells, base, others), chosen)
  const inForce = cells.length === within.length ? null : within.map(({ cell }) => cell)
  const allowed = allowedBy(ctx, others)
  const counts = new Map<string, number>()
  for (const value of facet.values) {
    const { rows } = await sql<{ businesses: string }>`select count(*) as businesses from register.business b
      where ${isIn(ctx, { ...value, without: false })} and b.merged_into is null
        ${inForce ? sql`and b.cell = any (${inForce}::bigint[])` : sql``}
        ${base.ids ? sql`and b.id = any (${[...base.ids]}::uuid[])` : sql``} ${allowed ? sql`and ${allowed}` : sql``}`.execute(
      openTx(ctx).db
    )
    const named = Number(rows[0]?.businesses ?? 0)
    counts.set(value.value, value.without ? totalOf(within) - named : named)
  }
  return counts
}
