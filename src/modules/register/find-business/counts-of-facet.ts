import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import { allowedBy, type OpenFacet } from './allowed-by-facets.ts'
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
  const counted = await askTogether(
    ctx,
    sql<{ value: string; businesses: number }>`select v.value, count(*)::int as businesses
      from (${namedBy(ctx, facet)}) v join register.business b on b.id = v.business_id
      where b.merged_into is null ${inForce ? sql`and b.cell = any (${inForce}::bigint[])` : sql``}
        ${base.ids ? sql`and b.id = any (${[...base.ids]}::uuid[])` : sql``} ${allowed ? sql`and ${allowed}` : sql``}
      group by v.value`,
    {}
  )
  const named = new Map(counted.map(({ value, businesses }) => [value, businesses]))
  return new Map(
    facet.values.map(({ value, without }) => [
      value,
      without ? totalOf(within) - (named.get(value) ?? 0) : (named.get(value) ?? 0)
    ])
  )
}

/** Every business that a value of the filter names, once for each value. */
const namedBy = (ctx: Ctx, { values }: OpenFacet) =>
  sql.join(
    values.map(
      ({ value, businesses }) =>
        sql`select ${value}::text as value, w.business_id from (${businesses(ctx)}) w where w.business_id is not null`
    ),
    sql` union `
  )
