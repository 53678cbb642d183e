import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { Attendee } from '../engagement.schema.ts'
import type { EngagementTables, Side } from '../tables.ts'

export type PersonOnTheDay = {
  side: Side
  name: string
  role: string | null
  organisation: string | null
  official_id: string | null
  team_id: string | null
  team: string | null
  person_id: string | null
  post_id: string | null
  appointment_id: string | null
  contact_id: string | null
  business_id: string | null
  lobbyist_for: string | null
}

/** Those who attend as they were on the day: an official in their team, a minister in their post, a contact in their job. */
export async function peopleOnTheDay(ctx: Ctx, said: readonly Attendee[], at: Date): Promise<PersonOnTheDay[]> {
  const day = londonDay(at)
  const officials = await officialsOn(ctx, said, day)
  const ministers = await ministersOn(ctx, said, day)
  const contacts = await contactsAmong(ctx, said)
  const people = said.map((one) => personFor(one, { officials, ministers, contacts }))
  return people.filter((one, at) => people.findIndex((other) => isSame(one, other)) === at)
}

type Known = Record<'officials' | 'ministers' | 'contacts', ReadonlyMap<string, PersonOnTheDay>>

function personFor(one: Attendee, { officials, ministers, contacts }: Known): PersonOnTheDay {
  if (one.side === 'official') return theOne(officials, one.officialId, 'An official you named is not known here')
  if (one.side === 'minister')
    return theOne(ministers, one.postId, 'Nobody held that ministerial post on the day of the engagement')
  const contact = one.contactId ? theOne(contacts, one.contactId, 'A contact you named is not known here') : undefined
  return contact ? { ...contact, side: one.side, lobbyist_for: one.lobbyistFor ?? null } : asSaid(one)
}

const NOBODY = {
  official_id: null,
  team_id: null,
  team: null,
  person_id: null,
  post_id: null,
  appointment_id: null,
  contact_id: null,
  business_id: null,
  lobbyist_for: null
}

function asSaid({ side, name, role, organisation, businessId, lobbyistFor }: Attendee): PersonOnTheDay {
  if (!name) throw new RuleBroken('attendee-unnamed', 'Enter the name of everyone who attends', 'attendees')
  return {
    ...NOBODY,
    side,
    name,
    role: role ?? null,
    organisation: organisation ?? null,
    business_id: businessId ?? null,
    lobbyist_for: lobbyistFor ?? null
  }
}

const isSame = (a: PersonOnTheDay, b: PersonOnTheDay) =>
  a.side === b.side &&
  a.official_id === b.official_id &&
  a.post_id === b.post_id &&
  a.contact_id === b.contact_id &&
  a.name === b.name &&
  a.organisation === b.organisation

function theOne(among: ReadonlyMap<string, PersonOnTheDay>, id: string | undefined, words: string): PersonOnTheDay {
  const found = id ? among.get(id) : undefined
  if (!found) throw new RuleBroken('attendee-unknown', words, 'attendees')
  return found
}

const idsOf = (said: readonly (string | undefined)[]) => [...new Set(said.flatMap((id) => id ?? []))]

async function officialsOn(ctx: Ctx, said: readonly Attendee[], day: string): Promise<Map<string, PersonOnTheDay>> {
  const ids = idsOf(said.map(({ officialId }) => officialId))
  if (ids.length === 0) return new Map()
  const rows = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary as o')
    .leftJoin('government.team_member_summary as m', (join) =>
      join
        .onRef('m.official_id', '=', 'o.id')
        .on('m.from_on', '<=', day)
        .on((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', day)]))
    )
    .where('o.id', 'in', ids)
    .orderBy('m.from_on', 'desc')
    .select(['o.id', 'o.name', 'o.job_title', 'o.body_short_name', 'm.team_id', 'm.team'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...NOBODY,
        side: 'official',
        name: row.name,
        role: row.job_title,
        organisation: row.body_short_name,
        official_id: row.id,
        team_id: row.team_id,
        team: row.team
      }
    ])
  )
}

async function ministersOn(ctx: Ctx, said: readonly Attendee[], day: string): Promise<Map<string, PersonOnTheDay>> {
  const ids = idsOf(said.map(({ postId }) => postId))
  if (ids.length === 0) return new Map()
  const rows = await tables<EngagementTables>(ctx)
    .selectFrom('government.minister_in_post')
    .where('post_id', 'in', ids)
    .where('from_on', '<=', day)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>', day)]))
    .select(['appointment_id', 'person_id', 'minister', 'post_id', 'post', 'body'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.post_id,
      {
        ...NOBODY,
        side: 'minister',
        name: row.minister,
        role: row.post,
        organisation: row.body,
        person_id: row.person_id,
        post_id: row.post_id,
        appointment_id: row.appointment_id
      }
    ])
  )
}

async function contactsAmong(ctx: Ctx, said: readonly Attendee[]): Promise<Map<string, PersonOnTheDay>> {
  const ids = idsOf(said.map(({ contactId }) => contactId))
  if (ids.length === 0) return new Map()
  const rows = await tables<EngagementTables>(ctx)
    .selectFrom('register.contact_summary as c')
    .innerJoin('register.business_summary as b', 'b.id', 'c.business_id')
    .where('c.id', 'in', ids)
    .select(['c.id', 'c.name', 'c.role', 'c.business_id', 'b.name as business'])
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...NOBODY,
        side: 'business',
        name: row.name,
        role: row.role,
        organisation: row.business,
        contact_id: row.id,
        business_id: row.business_id
      }
    ])
  )
}
