import type { Ctx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'

/** The Standard Industrial Classification of 2007 as Companies House uses it, in English and Welsh. */
export const sic = {
  name: 'SIC 2007 codes',
  run: (ctx: Ctx) => upsertRows(ctx, 'register.sic_code', ['code'], readRows(new URL('sic-2007.csv', import.meta.url)))
}
