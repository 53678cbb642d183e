import type { Holding } from '../register/index.ts'

/** What this module holds of a business, and so what moves when two records of it become one. */
export const holdingsOfCases: readonly Holding[] = [
  { table: 'cases.case', column: 'business_id', one: 'case', many: 'cases', named: 'reference' },
  { table: 'cases.situation_contact', column: 'business_id', one: 'call in a situation', many: 'calls in situations' }
]
