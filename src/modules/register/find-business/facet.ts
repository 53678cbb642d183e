import type { RawBuilder } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'

/**
 * One choice of a filter. `businesses` is SQL that selects one column, `business_id`, from a published view of the module
 * that contributes it, so that row-level security decides what it may tell; `without` turns it round: all but those.
 */
export type FacetValue = {
  value: string
  title: string
  businesses: (ctx: Ctx) => RawBuilder<unknown>
  without?: boolean
}

/** A filter that another module adds to the list of businesses: `name` is its place in the address, such as `case`. */
export type BusinessFacet = {
  name: string
  title: string
  /** Undefined for readers to whom it says nothing. */
  values: (ctx: Ctx) => Promise<readonly FacetValue[] | undefined>
}

/** The businesses that a reader works with, as SQL that selects `business_id`; found before others. */
export type WorksWith = (ctx: Ctx) => RawBuilder<unknown> | undefined
