import type { Holding } from '../register/index.ts'

/** What this module holds of a business, and so what moves when two records of it become one. */
export const holdingsOfMinisters: readonly Holding[] = [
  { table: 'ministers.attendance', column: 'business_id', one: 'published meeting', many: 'published meetings' },
  {
    table: 'ministers.known_organisation',
    column: 'business_id',
    one: 'organisation as departments write it',
    many: 'organisations as departments write them',
    named: 'name'
  },
  {
    table: 'ministers.bid',
    column: 'business_id',
    one: 'bid for a minister',
    many: 'bids for ministers',
    named: 'reference'
  },
  { table: 'ministers.plan_meeting', column: 'business_id', one: 'proposed meeting', many: 'proposed meetings' },
  { table: 'ministers.plan_miss', column: 'business_id', one: 'line of a plan', many: 'lines of plans' },
  {
    table: 'ministers.party_consulted',
    column: 'business_id',
    one: 'consultation on a request',
    many: 'consultations on requests',
    named: 'party'
  }
]
