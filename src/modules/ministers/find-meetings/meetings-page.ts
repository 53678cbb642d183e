import { type RawBuilder, sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { askTogether } from '../../../platform/db/ask-together.ts'
import type { MinisterTables } from '../tables.ts'
import { type Chosen, chooseMeetings } from './choose-meetings.ts'
import type { FoundMeeting, MeetingsAsked } from './find-meetings.schema.ts'

/** One page of meetings read whole, where the next begins, and how many there are if they are counted. All of it is one question. */
export async function meetingsPage(ctx: Ctx, asked: MeetingsAsked, counting: boolean) {
  const rows = await read(ctx, chooseMeetings(asked, counting))
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    items: shown.map(meetingOf),
    next: rows.length > asked.limit && last ? `${last.listed_on}~${last.id}` : null,
    counted: Number(rows[0]?.counted ?? 0)
  }
}

type Row = Awaited<ReturnType<typeof read>>[number]
type There = { name: string; business_id: string | null; probability: number | null }

/** Which meetings come next is decided on ids and days alone; only those shown are then read whole. */
const read = (ctx: Ctx, chosen: RawBuilder<Chosen>) =>
  askTogether(
    ctx,
    tables<MinisterTables>(ctx)
      .selectFrom(sql<Chosen>`(${chosen})`.as<'chosen'>('chosen'))
      .innerJoin('ministers.published_meeting as m', 'm.id', 'chosen.id')
      .leftJoin('government.body_summary as b', 'b.id', 'm.body_id')
      .leftJoin('ministers.meetings_file as f', 'f.id', 'm.file_id')
      .select(['m.id', 'm.minister', 'm.person', 'm.person_id', 'm.post', 'm.department', 'b.slug', 'm.date_text'])
      .select(['m.held_from', 'm.held_to', 'm.precision', 'm.purpose', 'm.client', 'm.listed_on', 'f.source_words'])
      .select(['chosen.counted', there.as('there')])
      .orderBy('m.listed_on', 'desc')
      .orderBy('m.id', 'desc'),
    {}
  )

/** Who was there, in the order of the return; a business is named only where one is sure to be meant. */
const there = sql<There[] | null>`(
  select json_agg(json_build_object('name', a.name,
    'business_id', case when a.match = 'matched' then a.business_id end,
    'probability', case when a.match = 'matched' then a.probability end) order by a.position)
  from ministers.attendance a where a.meeting_id = m.id)`

const meetingOf = (row: Row): FoundMeeting => ({
  id: row.id,
  minister: row.minister,
  person: row.person,
  personId: row.person_id,
  post: row.post,
  department: row.department,
  departmentSlug: row.slug,
  date: row.date_text,
  from: row.held_from,
  to: row.held_to,
  precision: row.precision,
  organisations: (row.there ?? []).map(({ name, business_id, probability }) => ({
    name,
    businessId: business_id,
    probability
  })),
  purpose: row.purpose,
  client: row.client,
  source: row.source_words
})
