import { type RawBuilder, sql } from 'kysely'
import type { MeetingsAsked } from './find-meetings.schema.ts'

export type Wanted = {
  /** What must hold of a meeting `m`, whatever words are asked for. */
  where: RawBuilder<unknown>
  /** Where the page before ended. */
  later: RawBuilder<unknown>
  /** The words as a query, made once a search and not once a meeting. */
  words: RawBuilder<unknown> | undefined
}

/** Which meetings are asked for, in one place: the list, its count and its download can never differ. */
export function wantedMeetings(asked: MeetingsAsked): Wanted {
  const words = queryOf(asked.q)
  const all = [...conditionsOf(asked), ...(asked.q && !words ? [sql`false`] : [])]
  const [day, id] = asked.after?.split('~') ?? []
  return {
    where: all.length > 0 ? sql.join(all, sql` and `) : sql`true`,
    later: day && id ? sql`(m.listed_on, m.id) < (${day}::date, ${id}::uuid)` : sql`true`,
    words: words ? sql`(select to_tsquery('english', ${words}))` : undefined
  }
}

function conditionsOf({ department, id, minister, business, group, sector, from, to }: MeetingsAsked) {
  return [
    department && sql`m.body_id = (select b.id from government.body_summary b where b.slug = ${department})`,
    id && sql`m.id = ${id}`,
    minister && sql`m.person_id = ${minister}`,
    from && sql`m.listed_on >= ${from}`,
    to && sql`m.listed_on <= ${to}`,
    business &&
      sql`exists (select from ministers.attendance a where a.meeting_id = m.id and a.business_id = ${business} and a.match = 'matched')`,
    group &&
      sql`m.id in (select a.meeting_id from ministers.attendance a where a.match = 'matched' and a.business_id in (
        select ${group}::uuid union select o.business_id from register.group_member o
          where o.group_id = (select g.group_id from register.group_member g where g.business_id = ${group})))`,
    sector &&
      sql`exists (select from ministers.attendance a join register.business_summary s on s.id = a.business_id
        where a.meeting_id = m.id and a.match = 'matched' and s.primary_sector = ${sector})`
  ].filter((one) => typeof one === 'object')
}

/** “steel crisis” asks for both words, each as the beginning of one. */
const queryOf = (q: string) =>
  (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(' & ')
