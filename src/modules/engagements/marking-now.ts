import { sql } from 'kysely'

/** A marking with all that is said with it, as `markingInWords` puts it on a paper, asked of the database. */
export const markingNow = (of: 'e' | 'p') =>
  sql.raw(`array_to_string(array[${of}.marking] || ${of}.handling || ${of}.descriptors, ' – ')`)
