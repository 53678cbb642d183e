import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotAllowed, RuleBroken } from '../../../platform/errors.ts'
import type { Attendee } from '../engagement.schema.ts'
import { EngagementInput } from '../engagement.schema.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { writeEngagement } from '../write-engagement/write-engagement.ts'
import { isTrustedSender } from './is-trusted-sender.ts'
import { type InvitedEvent, readInvitation } from './read-invitation.ts'

export type Taken = {
  uid: string
  recurrence: string
  outcome: 'drafted' | 'changed' | 'cancelled' | 'unchanged'
  engagementId: string | null
}

/**
 * Takes what a calendar sent into the record: a new event becomes a draft that waits for somebody to say what it was; a later
 * version changes it; a repeat changes nothing. Only senders of trusted domains are heard, and only they may be organisers.
 */
export async function takeInvitation(ctx: Ctx, from: string, text: string): Promise<Taken[]> {
  demand(ctx, 'invitation.take')
  const events = readInvitation(text, ctx.now())
  return inTransaction(ctx, (tx) => takeEach(tx, from, events))
}

async function takeEach(tx: Ctx, from: string, events: readonly InvitedEvent[]): Promise<Taken[]> {
  await theSenderIsTrusted(tx, from)
  for (const event of events) await itIsTheirs(tx, from, event)
  const taken: Taken[] = []
  for (const event of events) {
    const { uid, recurrence } = event
    const { words, id } = await takeOne(tx, from, event)
    taken.push({ uid, recurrence, outcome: words, engagementId: id })
  }
  return taken
}

async function theSenderIsTrusted(ctx: Ctx, from: string) {
  if (!(await isTrustedSender(ctx, from))) throw new NotAllowed('invitation.take')
}

type Became = { id: string | null; words: Taken['outcome'] }

async function takeOne(ctx: Ctx, from: string, event: InvitedEvent): Promise<Became> {
  const db = tables<EngagementTables>(ctx)
  const known = await heldOf(ctx, event)
  if (known && !isLater(event, known)) return { id: known.engagement_id, words: 'unchanged' }
  const outcome = known?.engagement_id ? await follow(ctx, known.engagement_id, event) : await begin(ctx, from, event)
  const row = {
    sequence: event.sequence,
    stamped_at: event.stampedAt,
    method: event.method,
    organiser: event.organiser,
    received_at: ctx.now(),
    received_from: from,
    outcome: outcome.words,
    engagement_id: outcome.id
  }
  await db
    .insertInto('engagements.invitation')
    .values({ uid: event.uid, recurrence: event.recurrence, ...row })
    .onConflict((on) => on.columns(['uid', 'recurrence']).doUpdateSet(row))
    .execute()
  return outcome
}

const heldOf = (ctx: Ctx, { uid, recurrence }: InvitedEvent) =>
  tables<EngagementTables>(ctx)
    .selectFrom('engagements.invitation')
    .where('uid', '=', uid)
    .where('recurrence', '=', recurrence)
    .selectAll()
    .forUpdate()
    .executeTakeFirst()

type Known = { sequence: number; stamped_at: Date | null }

const isLater = (event: InvitedEvent, known: Known) =>
  event.sequence > known.sequence ||
  (event.sequence === known.sequence && (event.stampedAt?.getTime() ?? 0) > (known.stamped_at?.getTime() ?? 0))

/** Whoever has seen an invitation knows its number. Only who organises it, brought it, or owns what it became may move it or call it off. */
async function itIsTheirs(ctx: Ctx, from: string, event: InvitedEvent) {
  const known = await heldOf(ctx, event)
  if (!known || !isLater(event, known)) return
  const sender = from.toLowerCase()
  if ([known.organiser, known.received_from].some((one) => one.toLowerCase() === sender)) return
  const owner = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.engagement as e')
    .innerJoin('government.official_summary as o', 'o.id', 'e.owner_id')
    .where('e.id', '=', known.engagement_id)
    .where((eb) => eb(eb.fn<string>('lower', ['o.email']), '=', sender))
    .select('o.id')
    .executeTakeFirst()
  if (!owner)
    throw new RuleBroken(
      'not-their-invitation',
      'Only whoever sent this invitation, or organises it, can change it. Ask them to send the change, or change the engagement itself',
      'text'
    )
}

/** A new event: a draft with the officials and contacts we know by their addresses. One called off unseen leaves nothing. */
async function begin(ctx: Ctx, from: string, event: InvitedEvent): Promise<Became> {
  if (event.cancelled) return { id: null, words: 'cancelled' }
  const attendees = await whoWeKnow(ctx, event)
  const said = EngagementInput.parse({
    form: 'meeting',
    title: event.title.slice(0, 200),
    startsAt: event.startsAt.toISOString(),
    ...(event.endsAt ? { endsAt: event.endsAt.toISOString() } : {}),
    place: event.place?.slice(0, 300),
    businesses: [...new Set(attendees.flatMap(({ businessId }) => businessId ?? []))].map((businessId) => ({
      businessId
    })),
    attendees,
    ...(await whoseItIs(ctx, from, event.organiser)),
    sourceKey: `${event.uid}|${event.recurrence}`.slice(0, 300)
  })
  return { id: await writeEngagement(ctx, said, { status: 'draft', source: 'calendar' }), words: 'drafted' }
}

/** A later version of an event we hold: it moves or calls off what has not been held yet, and leaves alone what has. */
async function follow(ctx: Ctx, id: string, event: InvitedEvent): Promise<Became> {
  const db = tables<EngagementTables>(ctx)
  const changed = event.cancelled
    ? { status: 'cancelled' as const, cancelled_at: ctx.now(), cancel_reason: 'Called off in the calendar' }
    : { starts_at: event.startsAt, ends_at: event.endsAt, title: event.title.slice(0, 200), place: event.place }
  const done = await db
    .updateTable('engagements.engagement')
    .set(changed)
    .where('id', '=', id)
    .where('status', 'in', ['draft', 'planned'])
    .returning('starts_at')
    .execute()
  if (done.length === 0) return { id, words: 'unchanged' }
  if (event.cancelled) await recordEvent(ctx, 'engagement.cancelled', id, {})
  else await recordEvent(ctx, 'engagement.moved', id, { from: '', to: event.startsAt.toISOString() })
  return { id, words: event.cancelled ? 'cancelled' : 'changed' }
}

/** It belongs to whoever sent it to us; a mailbox that passes invitations on stands back for their organiser. */
async function whoseItIs(ctx: Ctx, from: string, organiser: string): Promise<{ ownerId?: string }> {
  const found = await tables<EngagementTables>(ctx)
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), 'in', [from.toLowerCase(), organiser]))
    .select(['id', 'email'])
    .execute()
  const owner = found.find(({ email }) => email.toLowerCase() === from.toLowerCase()) ?? found[0]
  return owner ? { ownerId: owner.id } : {}
}

async function whoWeKnow(ctx: Ctx, event: InvitedEvent): Promise<Attendee[]> {
  const emails = [...new Set([event.organiser, ...event.attendees.map(({ email }) => email)].filter(Boolean))]
  if (emails.length === 0) return []
  const db = tables<EngagementTables>(ctx)
  const officials = await db
    .selectFrom('government.official_summary')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), 'in', emails))
    .select('id')
    .execute()
  const contacts = await db
    .selectFrom('register.contact_summary')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), 'in', emails))
    .where('archived', '=', false)
    .select(['id', 'business_id'])
    .execute()
  return [
    ...officials.map(({ id }) => ({ side: 'official' as const, officialId: id })),
    ...contacts.map((one) => ({ side: 'business' as const, contactId: one.id, businessId: one.business_id }))
  ]
}
