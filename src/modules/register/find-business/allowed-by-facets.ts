import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import type { BusinessFacet, FacetValue } from './facet.ts'

/** A filter of another module with what the reader may choose, and what is chosen. */
export type OpenFacet = { name: string; title: string; values: readonly FacetValue[]; chosen: readonly FacetValue[] }

/** The filters of other modules that say something to this reader, with the values that the address asks for. */
export async function openFacets(
  ctx: Ctx,
  facets: readonly BusinessFacet[],
  asked: Readonly<Record<string, readonly string[]>>
): Promise<OpenFacet[]> {
  const open = await Promise.all(
    facets.map(async ({ name, title, values: valuesFor }) => {
      const values = await valuesFor(ctx)
      return values && { name, title, values, chosen: values.filter(({ value }) => asked[name]?.includes(value)) }
    })
  )
  return open.filter((one) => one !== undefined)
}

/** SQL that a business `b` is within a value. */
export function isIn(ctx: Ctx, { businesses, without }: FacetValue): RawBuilder<boolean> {
  const among = sql`(select w.business_id from (${businesses(ctx)}) w where w.business_id is not null)`
  return without ? sql<boolean>`b.id not in ${among}` : sql<boolean>`b.id in ${among}`
}

/** SQL that a business `b` is within every filter in force: any value of each. Undefined when none is. */
export function allowedBy(ctx: Ctx, facets: readonly OpenFacet[]): RawBuilder<boolean> | undefined {
  const inForce = facets.filter(({ chosen }) => chosen.length > 0)
  if (inForce.length === 0) return undefined
  const each = inForce.map(
    ({ chosen }) =>
      sql`(${sql.join(
        chosen.map((value) => isIn(ctx, value)),
        sql` or `
      )})`
  )
  return sql<boolean>`(${sql.join(each, sql` and `)})`
}

/** Whether these filters leave only businesses that some module names, so that the few can be read and not the many. */
export const namesThem = (facets: readonly OpenFacet[]) =>
  facets.some(({ chosen }) => chosen.length > 0 && chosen.every(({ without }) => !without))
