import { sql } from 'kysely'
import { type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import type { FoundEngagement } from '../find-engagement.ts'
import { readPeople } from '../read-lines/read-people.ts'
import type { EngagementTables } from '../tables.ts'
import { type PersonOnTheDay, peopleOnTheDay } from '../write-engagement/people-on-the-day.ts'
import type { WhoWasThere } from './correct-engagement.schema.ts'

/** Names, as they stood and stand on the list. */
export type ChangedPeople = { gone: string[]; added: string[] }

/** Makes the list of those who attend what it was: some were not there, others were. Who was there may read of it. */
export async function changePeople(
  ctx: Ctx,
  found: FoundEngagement,
  said: Partial<WhoWasThere>
): Promise<ChangedPeople> {
  const there = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee')
    .where('engagement_id', '=', found.id)
    .selectAll()
    .execute()
  const gone = said.present ? there.filter(({ id }) => !said.present?.includes(id)) : []
  if (gone.length > 0)
    await tables<EngagementTables>(ctx)
      .deleteFrom('engagements.attendee')
      .where('engagement_id', '=', found.id)
      .where(
        'id',
        'in',
        gone.map(({ id }) => id)
      )
      .execute()
  const stay = there.filter((one) => !gone.includes(one))
  const typed = await readPeople(ctx, {
    ...{ outside: said.outside ?? '', officials: said.officials ?? '', ministers: said.ministers ?? '' },
    startsAt: found.starts_at.toISOString(),
    businesses: await businessesOf(ctx, found.id)
  })
  const people = await peopleOnTheDay(ctx, typed, found.starts_at)
  const added = people.filter((one) => !stay.some((other) => isThere(one, other)))
  if (added.length > 0) await seat(ctx, found, added, Math.max(-1, ...there.map(({ position }) => position)) + 1)
  return { gone: gone.map(({ name }) => name), added: added.map(({ name }) => name) }
}

const businessesOf = (ctx: Ctx, id: string) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.part_of_business')
    .where('engagement_id', '=', id)
    .select('business_id as businessId')
    .execute()

const isThere = (one: PersonOnTheDay, other: PersonOnTheDay) =>
  one.side === other.side &&
  one.official_id === other.official_id &&
  one.post_id === other.post_id &&
  (one.official_id !== null || one.post_id !== null || one.name.toLowerCase() === other.name.toLowerCase())

async function seat(ctx: Ctx, found: FoundEngagement, added: readonly PersonOnTheDay[], from: number) {
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.attendee')
    .values(added.map((one, at) => ({ ...one, engagement_id: found.id, position: from + at })))
    .execute()
  const officials = added.flatMap(({ official_id }) => official_id ?? [])
  const teams = added.flatMap(({ team_id }) => team_id ?? [])
  await sql`update engagements.engagement set
      named_people = (select array(select distinct unnest(named_people || ${keys(officials)}::uuid[]))),
      visible_to_teams = case when visible_to_teams is null then null
        else (select array(select distinct unnest(visible_to_teams || ${keys(teams)}::uuid[]))) end
    where id = ${found.id}`.execute(openTx(ctx).db)
}

const keys = (ids: readonly string[]) => `{${ids.join(',')}}`
