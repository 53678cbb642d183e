import type { Holding } from '../register/index.ts'

/** What this module holds of a business, and so what moves when two records of it become one. */
export const holdingsOfEngagements: readonly Holding[] = [
  { table: 'engagements.business_part', column: 'business_id', one: 'engagement', many: 'engagements' },
  {
    table: 'engagements.attendee',
    column: 'business_id',
    one: 'attendance at an engagement',
    many: 'attendances at engagements',
    named: 'name'
  },
  { table: 'engagements.promise', column: 'business_id', one: 'promise', many: 'promises', named: 'words' },
  { table: 'engagements.passage', column: 'business_id', one: 'passage of a record', many: 'passages of records' },
  {
    table: 'engagements.shown_meeting',
    column: 'business_id',
    one: 'meeting shown to the firm',
    many: 'meetings shown to the firm'
  },
  { table: 'engagements.firm_word', column: 'business_id', one: 'word of the firm', many: 'words of the firm' },
  {
    table: 'engagements.live_decision',
    column: 'business_id',
    one: 'live decision',
    many: 'live decisions',
    named: 'words'
  }
]
