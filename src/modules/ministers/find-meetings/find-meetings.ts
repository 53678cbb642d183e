import { sql } from 'kysely'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'
import { FindMeetings, type FoundMeeting, type MeetingsFound } from './find-meetings.schema.ts'
import { meetingsAsked } from './meetings-asked.ts'

const COUNTED = 1000

/** The open register of meetings, latest first: what departments published, searchable by anybody. */
export async function findMeetings(ctx: Ctx, given: FindMeetings): Promise<MeetingsFound> {
  demand(ctx, 'meetings.find')
  const asked = FindMeetings.parse(given)
  return inTransaction(ctx, async (tx) => {
    const rows = await page(tx, asked)
    const shown = rows.slice(0, asked.limit)
    const last = shown.at(-1)
    const counted = asked.after ? COUNTED : await count(tx, asked)
    return {
      items: await withOrganisations(tx, shown),
      next: rows.length > asked.limit && last ? `${last.listed_on}~${last.id}` : null,
      count: Math.min(counted, COUNTED),
      more: counted > COUNTED
    }
  })
}

type Asked = ReturnType<typeof FindMeetings.parse>
type Row = Awaited<ReturnType<typeof page>>[number]

/** Which meetings come next is decided on ids and days alone; only those shown are then read whole. */
const page = (ctx: Ctx, asked: Asked) =>
  tables<MinisterTables>(ctx)
    .selectFrom(() => chosen(ctx, asked))
    .innerJoin('ministers.published_meeting as m', 'm.id', 'chosen.id')
    .leftJoin('government.body_summary as b', 'b.id', 'm.body_id')
    .leftJoin('ministers.meetings_file as f', 'f.id', 'm.file_id')
    .select(['m.id', 'm.minister', 'm.person', 'm.person_id', 'm.post', 'm.department', 'b.slug', 'm.date_text'])
    .select(['m.held_from', 'm.held_to', 'm.precision', 'm.purpose', 'm.client', 'm.listed_on', 'f.source_words'])
    .orderBy('m.listed_on', 'desc')
    .orderBy('m.id', 'desc')
    .execute()

function chosen(ctx: Ctx, asked: Asked) {
  let query = tables<MinisterTables>(ctx)
    .selectFrom('ministers.published_meeting as m')
    .select('m.id')
    .where((eb) => meetingsAsked(eb, asked))
  if (asked.after) {
    const [day, id] = asked.after.split('~')
    query = query.where(sql<boolean>`(m.listed_on, m.id) < (${day}::date, ${id}::uuid)`)
  }
  return query
    .orderBy('m.listed_on', 'desc')
    .orderBy('m.id', 'desc')
    .limit(asked.limit + 1)
    .as('chosen')
}

async function count(ctx: Ctx, asked: Asked): Promise<number> {
  const { n } = await tables<MinisterTables>(ctx)
    .selectFrom(() => some(ctx, asked))
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

const some = (ctx: Ctx, asked: Asked) =>
  tables<MinisterTables>(ctx)
    .selectFrom('ministers.published_meeting as m')
    .select('m.id')
    .where((eb) => meetingsAsked(eb, asked))
    .limit(COUNTED + 1)
    .as('some')

async function withOrganisations(ctx: Ctx, rows: readonly Row[]): Promise<FoundMeeting[]> {
  if (rows.length === 0) return []
  const there = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.attendance')
    .select(['meeting_id', 'name', 'business_id', 'probability', 'match'])
    .where(
      'meeting_id',
      'in',
      rows.map(({ id }) => id)
    )
    .orderBy('position')
    .execute()
  const byMeeting = new Map<string, typeof there>()
  for (const one of there) byMeeting.set(one.meeting_id, [...(byMeeting.get(one.meeting_id) ?? []), one])
  return rows.map((row) => ({
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
    organisations: (byMeeting.get(row.id) ?? []).map(({ name, business_id, probability, match }) => ({
      name,
      businessId: match === 'matched' ? business_id : null,
      probability: match === 'matched' ? probability : null
    })),
    purpose: row.purpose,
    client: row.client,
    source: row.source_words
  }))
}
