import type { Holding } from '../register/index.ts'

/** What this module holds of a business, and so what moves when two records of it become one. */
export const holdingsOfAccounts: readonly Holding[] = [
  { table: 'accounts.account', column: 'business_id', one: 'account', many: 'accounts' },
  { table: 'accounts.proposal', column: 'business_id', one: 'proposal of a tier', many: 'proposals of a tier' },
  { table: 'accounts.membership', column: 'business_id', one: 'local manager', many: 'local managers' },
  {
    table: 'accounts.saved_list_business',
    column: 'business_id',
    one: 'place on a saved list',
    many: 'places on saved lists'
  }
]
