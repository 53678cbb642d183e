import { type RawBuilder, sql } from 'kysely'
import type { MeetingsAsked } from './find-meetings.schema.ts'
import { type Wanted, wantedMeetings } from './wanted-meetings.ts'

/** Counting stops here: nobody reads more, and everybody waits for it. */
export const COUNTED = 1000

export type Chosen = { id: string; listed_on: string; counted: string }

const NEWEST = 2000
/** A word in a fifth of the newest meetings is counted quicker by reading meetings than by reading the index of words. */
const COMMON = NEWEST / 5

/**
 * Which meetings come next, the latest first, and how many there are in all, up to a thousand and one. Words that many meetings
 * hold are found among the newest ones without looking at the rest; only words that are rarer there are asked of their index.
 */
export function chooseMeetings(asked: MeetingsAsked, counting: boolean): RawBuilder<Chosen> {
  const wanted = wantedMeetings(asked)
  return wanted.words ? byWords(asked, wanted, counting) : byDay(asked, wanted, counting)
}

const IN_ORDER = sql`order by m.listed_on desc, m.id desc`

const byDay = ({ limit }: MeetingsAsked, { where, later }: Wanted, counting: boolean) => sql<Chosen>`
  select m.id, m.listed_on, ${counting ? some(where) : sql`0`} as counted
  from ministers.published_meeting m where ${where} and ${later} ${IN_ORDER} limit ${sql.lit(limit + 1)}`

const byWords = ({ limit, after }: MeetingsAsked, { where, later, words }: Wanted, counting: boolean) => {
  const said = sql`m.words @@ ${words}`
  const counted = sql`case
    when (select count(*) from newest) >= ${sql.lit(COMMON)} then ${some(sql`${where} and ts_match_vq(m.words, ${words})`)}
    ${after ? sql`` : sql`when (select count(*) from newest) <= ${sql.lit(limit)} then (select count(*) from rarer)`}
    else ${some(sql`${where} and ${said}`)} end`
  return sql<Chosen>`
    with newest as materialized (
      select m.id, m.listed_on from (
        select m.id, m.listed_on, m.words from ministers.published_meeting m where ${where} and ${later} ${IN_ORDER} limit ${sql.lit(NEWEST)}) m
      where ${said}),
    rarer as materialized (
      select m.id, m.listed_on from ministers.published_meeting m
      where (select count(*) from newest) <= ${sql.lit(limit)} and ${said} and ${where} and ${later})
    select m.id, m.listed_on, ${counting ? counted : sql`0`} as counted from (
      select * from newest where (select count(*) from newest) > ${sql.lit(limit)} union all select * from rarer) m
    ${IN_ORDER} limit ${sql.lit(limit + 1)}`
}

const some = (where: RawBuilder<unknown>) =>
  sql`(select count(*) from (select from ministers.published_meeting m where ${where} limit ${sql.lit(COUNTED + 1)}) enough)`
