import { sql } from 'kysely'

/** Who may read a record at this moment: until an embargo ends, the people named alone. For what is copied from it. */
export const readersNow = (row: string) =>
  sql<string[]>`case when ${sql.ref(`${row}.embargoed_until`)} > now() then ${sql.ref(`${row}.named_people`)}::text[]
    else ${sql.ref(`${row}.readers`)} end`
