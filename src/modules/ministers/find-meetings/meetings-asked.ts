import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { MinisterTables } from '../tables.ts'
import type { MeetingsAsked } from './find-meetings.schema.ts'

type Tables = MinisterTables & { m: MinisterTables['ministers.published_meeting'] }

/** Which meetings are asked for, in one place: the list, its count and its download can never differ. */
export function meetingsAsked(eb: ExpressionBuilder<Tables, 'm'>, asked: MeetingsAsked): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = []
  const words = queryOf(asked.q)
  if (words) all.push(sql<SqlBool>`m.words @@ to_tsquery('english', ${words})`)
  if (asked.q && !words) all.push(sql<SqlBool>`false`)
  if (asked.department)
    all.push(sql<SqlBool>`m.body_id = (select b.id from government.body_summary b where b.slug = ${asked.department})`)
  if (asked.id) all.push(eb('m.id', '=', asked.id))
  if (asked.minister) all.push(eb('m.person_id', '=', asked.minister))
  if (asked.from) all.push(eb('m.listed_on', '>=', asked.from))
  if (asked.to) all.push(eb('m.listed_on', '<=', asked.to))
  if (asked.business)
    all.push(
      sql<SqlBool>`exists (select from ministers.attendance a where a.meeting_id = m.id and a.business_id = ${asked.business} and a.match = 'matched')`
    )
  if (asked.group)
    all.push(
      sql<SqlBool>`m.id in (select a.meeting_id from ministers.attendance a where a.match = 'matched' and a.business_id in (
        select ${asked.group}::uuid union select o.business_id from register.group_member o
          where o.group_id = (select g.group_id from register.group_member g where g.business_id = ${asked.group})))`
    )
  if (asked.sector)
    all.push(
      sql<SqlBool>`exists (select from ministers.attendance a join register.business_summary s on s.id = a.business_id where a.meeting_id = m.id and a.match = 'matched' and s.primary_sector = ${asked.sector})`
    )
  return eb.and(all)
}

/** “steel crisis” asks for both words, each as the beginning of one. */
const queryOf = (q: string) =>
  (q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => `${word}:*`)
    .join(' & ')
