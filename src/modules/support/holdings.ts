import type { Holding } from '../register/index.ts'

/** What this module holds of a business, and so what moves when two records of it become one. */
export const holdingsOfSupport: readonly Holding[] = [
  { table: 'support.award', column: 'business_id', one: 'award', many: 'awards', named: 'scheme_name' }
]
