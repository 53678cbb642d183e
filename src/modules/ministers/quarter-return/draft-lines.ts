import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import type { Quarter } from '../read-file/quarter-of.ts'
import type { MinisterTables } from '../tables.ts'
import { scopeOf } from './scope-of.ts'

export type DraftLine = {
  engagementId: string
  personId: string
  minister: string
  on: string
  title: string
  form: string
  /** Suggested from the engagement, until somebody has decided. */
  purpose: string
  organisations: string
  client: string | null
  suggested: { inScope: boolean; code: string; reason: string }
  external: boolean
  capacity: 'official' | 'political' | 'private'
  decided: { inScope: boolean; reason: string | null; by: string } | undefined
}

/** Every minister of the department at every engagement held in the quarter, as on the day, with what was decided of it. */
export async function draftLines(ctx: Ctx, bodyId: string, quarter: Quarter): Promise<DraftLine[]> {
  const rows = await ministersWhoMet(ctx, bodyId, quarter)
  if (rows.length === 0) return []
  const ids = [...new Set(rows.map(({ engagement_id }) => engagement_id))]
  const there = await othersThere(ctx, ids)
  return rows.map((row) => {
    const others = there.filter(({ engagement_id }) => engagement_id === row.engagement_id)
    const external = others.length > 0
    const form = row.meets ? 'meeting' : row.form === 'call' ? 'unsolicited-call' : 'letter'
    return {
      engagementId: row.engagement_id,
      personId: row.person_id,
      minister: `${row.post}, ${row.minister}`,
      on: londonDay(row.starts_at),
      title: row.title,
      form: row.form_title,
      purpose: row.said_purpose ?? row.purpose ?? '',
      organisations: row.organisation_text ?? [...new Set(others.map(({ name }) => name))].join('; '),
      client: [...new Set(others.flatMap(({ client }) => client ?? []))].join('; ') || null,
      suggested: scopeOf({ capacity: row.capacity, external, form }),
      external,
      capacity: row.capacity,
      decided:
        row.in_scope === null ? undefined : { inScope: row.in_scope, reason: row.reason, by: row.decided_by_name ?? '' }
    }
  })
}

async function ministersWhoMet(ctx: Ctx, bodyId: string, { from, to }: Quarter) {
  const rows = await tables<MinisterTables>(ctx)
    .selectFrom('engagements.attendance as a')
    .innerJoin('engagements.engagement_summary as e', 'e.id', 'a.engagement_id')
    .innerJoin('government.appointment_on_day as p', 'p.appointment_id', 'a.appointment_id')
    .leftJoin('ministers.return_line as l', (join) =>
      join.onRef('l.engagement_id', '=', 'a.engagement_id').onRef('l.person_id', '=', 'p.person_id')
    )
    .where('a.side', '=', 'minister')
    .where('e.status', '=', 'held')
    .where('p.body_id', '=', bodyId)
    .where(sql<boolean>`e.starts_at >= ${from}::date::timestamp at time zone 'Europe/London'`)
    .where(sql<boolean>`e.starts_at < (${to}::date + 1)::timestamp at time zone 'Europe/London'`)
    .select([
      'a.engagement_id',
      'p.person_id',
      'p.minister',
      'p.post',
      'p.from_on',
      'p.to_on',
      'e.starts_at',
      'e.title'
    ])
    .select([
      'e.form',
      'e.form_title',
      'e.meets',
      'e.capacity',
      'e.purpose',
      'l.in_scope',
      'l.reason',
      'l.decided_by_name'
    ])
    .select(['l.purpose as said_purpose', 'l.organisation_text'])
    .orderBy('e.starts_at')
    .execute()
  const onTheDay = rows.filter(({ from_on, to_on, starts_at }) => {
    const day = londonDay(starts_at)
    return from_on <= day && (to_on === null || day < to_on)
  })
  return onTheDay.filter(
    (row, at) =>
      onTheDay.findIndex((one) => one.engagement_id === row.engagement_id && one.person_id === row.person_id) === at
  )
}

/** Whoever was there from outside government: by their organisation, or by their own name where they had none. */
async function othersThere(ctx: Ctx, ids: readonly string[]) {
  const people = await tables<MinisterTables>(ctx)
    .selectFrom('engagements.attendance as a')
    .leftJoin('register.business_summary as b', 'b.id', 'a.business_id')
    .where('a.engagement_id', 'in', ids)
    .where('a.side', 'in', ['business', 'other'])
    .select(['a.engagement_id', 'a.name', 'a.organisation', 'a.lobbyist_for', 'b.name as business'])
    .orderBy('a.name')
    .execute()
  const businesses = await tables<MinisterTables>(ctx)
    .selectFrom('engagements.part_of_business as p')
    .innerJoin('register.business_summary as b', 'b.id', 'p.business_id')
    .where('p.engagement_id', 'in', ids)
    .where('p.part', '!=', 'subject')
    .select(['p.engagement_id', 'b.name'])
    .orderBy('b.name')
    .execute()
  return [
    ...businesses.map(({ engagement_id, name }) => ({ engagement_id, name, client: null })),
    ...people.map(({ engagement_id, name, organisation, business, lobbyist_for }) => ({
      engagement_id,
      name: business ?? organisation ?? name,
      client: lobbyist_for
    }))
  ]
}
