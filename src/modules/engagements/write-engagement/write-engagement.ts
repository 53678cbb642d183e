import { type Ctx, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { fromLondon, noHigherMarking, settleMarking } from '../../government/index.ts'
import type { ParsedEngagement } from '../engagement.schema.ts'
import { markingSaid } from '../marking-said.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables, Source, Status } from '../tables.ts'
import { type PersonOnTheDay, peopleOnTheDay } from './people-on-the-day.ts'
import { theTopicsAreKnown } from './the-topics-are-known.ts'
import { writePassage } from './write-passage.ts'

export type Way = {
  status: Exclude<Status, 'cancelled' | 'archived'>
  source: Source
  wentOnReason?: string | undefined
  clearedByName?: string | undefined
  clearReason?: string | undefined
}

const EVENTS = { held: 'engagement.logged', planned: 'engagement.planned', draft: 'engagement.drafted' } as const

/** Writes a new engagement with its businesses, its people as they were on the day and its agenda, and says that it did. */
export async function writeEngagement(ctx: Ctx, said: ParsedEngagement, way: Way): Promise<string> {
  noHigherMarking({ title: said.title, agenda: said.agenda, purpose: said.purpose, place: said.place })
  const startsAt = fromLondon(said.startsAt)
  await theWordsAreOfToday(ctx, said)
  await theBusinessesAreKnown(ctx, said, way)
  const people = await peopleOnTheDay(ctx, said.attendees, startsAt)
  const id = await newId(ctx)
  await keepEngagement(ctx, id, said, way, people)
  await keepParts(ctx, id, said)
  await keepPeople(ctx, id, people)
  if (said.agenda) await writePassage(ctx, id, { kind: 'agenda', words: said.agenda })
  await recordEvent(ctx, EVENTS[way.status], id, {
    form: said.form,
    startsAt: startsAt.toISOString(),
    businessIds: said.businesses.map(({ businessId }) => businessId),
    ministerPostIds: people.flatMap(({ post_id }) => post_id ?? []),
    source: way.source
  })
  return id
}

async function keepEngagement(
  ctx: Ctx,
  id: string,
  said: ParsedEngagement,
  way: Way,
  people: readonly PersonOnTheDay[]
) {
  const { actor } = ctx
  const owner = await ownerOf(ctx, said)
  const teams = [...actor.teams, ...owner.teams, ...people.flatMap(({ team_id }) => team_id ?? [])]
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.engagement')
    .values({
      id,
      form: said.form,
      status: way.status,
      title: said.title,
      starts_at: fromLondon(said.startsAt),
      ends_at: endOf(said),
      place: said.place ?? null,
      region_code: said.regionCode || null,
      capacity: said.capacity,
      topics: said.topics,
      purpose: said.purpose ?? null,
      desired_outcome: said.desiredOutcome ?? null,
      official_present: said.officialPresent ?? (people.some(({ side }) => side === 'official') || null),
      no_official_reason: said.noOfficialReason ?? null,
      read_out_at: null,
      read_out_by_name: null,
      cancelled_at: null,
      cancel_reason: null,
      went_on_reason: way.wentOnReason ?? null,
      cleared_by_name: way.clearedByName ?? null,
      clear_reason: way.clearReason ?? null,
      existence_shown: said.existenceShown,
      owner_id: owner.id,
      owner_name: owner.name,
      owner_team_id: owner.teams[0] ?? null,
      source: way.source,
      source_key: said.sourceKey ?? null,
      made_by: actor.id,
      made_by_name: actor.name,
      made_at: ctx.now(),
      ...(await settleMarking(ctx, withThosePresent(said, people), teams))
    })
    .execute()
}

/** Who attends may read of it, whatever its handling. */
const withThosePresent = (said: ParsedEngagement, people: readonly PersonOnTheDay[]) => {
  const marking = markingSaid(said)
  const present = people.flatMap(({ official_id }) => official_id ?? [])
  const named = marking.namedPeople?.length ? [...marking.namedPeople, ...present] : present
  return { ...marking, namedPeople: named }
}

function endOf({ startsAt, endsAt }: ParsedEngagement): Date | null {
  const end = endsAt ? fromLondon(endsAt) : null
  if (end && end < fromLondon(startsAt))
    throw new RuleBroken('ends-before-it-starts', 'It ends before it starts. Check both times', 'endsAt')
  return end
}

/** Whoever it was entered for, in their team of today; else whoever enters it. */
async function ownerOf(ctx: Ctx, { ownerId }: ParsedEngagement) {
  const { actor } = ctx
  const id = ownerId ?? actor.id
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary as o')
    .leftJoin('government.team_member_summary as m', (join) =>
      join
        .onRef('m.official_id', '=', 'o.id')
        .on('m.from_on', '<=', londonDay(ctx.now()))
        .on((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>', londonDay(ctx.now()))]))
    )
    .where((eb) => eb(eb.cast<string>('o.id', 'text'), '=', id))
    .orderBy('m.from_on', 'desc')
    .select(['o.id', 'o.name', 'm.team_id'])
    .execute()
  const [one] = found
  if (!ownerId || ownerId === actor.id) return { id: one?.id ?? null, name: actor.name, teams: actor.teams }
  if (!one) throw new RuleBroken('owner-unknown', 'Whoever you say it belongs to is not known here', 'ownerId')
  return { id: one.id, name: one.name, teams: found.flatMap(({ team_id }) => team_id ?? []) }
}

async function theWordsAreOfToday(ctx: Ctx, { form, topics }: ParsedEngagement) {
  await theFormIsInUse(ctx, form)
  if (topics.length > 0) await theTopicsAreKnown(ctx, topics)
}

async function theFormIsInUse(ctx: Ctx, form: string) {
  const known = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.form')
    .where('code', '=', form)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', londonDay(ctx.now()))]))
    .select('code')
    .executeTakeFirst()
  if (!known) throw new RuleBroken('form-unknown', 'Choose what kind of contact it is', 'form')
}

async function theBusinessesAreKnown(ctx: Ctx, { businesses }: ParsedEngagement, { status }: Way) {
  // A calendar may not say which firm it is about: the draft waits for somebody to say.
  if (businesses.length === 0 && status === 'draft') return
  if (businesses.length === 0) throw new RuleBroken('no-business', 'Enter at least one business', 'businesses')
  const ids = [...new Set(businesses.map(({ businessId }) => businessId))]
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('register.business_summary')
    .where('id', 'in', ids)
    .select('id')
    .execute()
  if (found.length < ids.length)
    throw new RuleBroken('business-unknown', 'A business you named is not in the register', 'businesses')
}

async function keepParts(ctx: Ctx, id: string, { businesses }: ParsedEngagement) {
  if (businesses.length === 0) return
  const parts = new Map(businesses.map((one) => [one.businessId, one.part]))
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.business_part')
    .values([...parts].map(([business_id, part]) => ({ engagement_id: id, business_id, part })))
    .execute()
}

async function keepPeople(ctx: Ctx, id: string, people: readonly PersonOnTheDay[]) {
  if (people.length === 0) return
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.attendee')
    .values(people.map((one, position) => ({ ...one, engagement_id: id, position })))
    .execute()
}
