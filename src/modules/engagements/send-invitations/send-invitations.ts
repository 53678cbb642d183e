import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundEngagement, findEngagement } from '../find-engagement.ts'
import { recordEvent } from '../record-event.ts'
import type { EngagementTables } from '../tables.ts'
import { queueInvitation } from './queue-invitation.ts'
import { versionOf } from './version-of.ts'

/**
 * Invites by mail everybody who attends and whose address is known, besides whoever sends it: officials and the contacts of
 * firms. Who holds the present version already hears nothing again; a later change reaches all of them by itself.
 */
export async function sendInvitations(ctx: Ctx, id: string): Promise<{ people: number }> {
  demand(ctx, 'engagement.log')
  return inTransaction(ctx, (tx) => inviteThem(tx, id))
}

async function inviteThem(tx: Ctx, id: string): Promise<{ people: number }> {
  const found = await findEngagement(tx, id, 'to-change')
  itIsToCome(tx, found)
  const sequence = await versionOf(tx, id)
  const people = await toInvite(tx, id, sequence)
  if (people.length === 0)
    throw new RuleBroken(
      'nobody-to-invite',
      'Everybody whose address we know has this invitation. Add people as officials or contacts to invite them'
    )
  for (const one of people) await queueInvitation(tx, found, one, sequence)
  await recordEvent(tx, 'engagement.invited', id, { people: people.length, sequence })
  return { people: people.length }
}

function itIsToCome(ctx: Ctx, found: FoundEngagement) {
  if (found.status !== 'planned' || found.starts_at <= ctx.now())
    throw new RuleBroken('not-to-come', 'Invitations go out for what is planned and still to come')
}

async function toInvite(ctx: Ctx, id: string, sequence: number): Promise<{ name: string; email: string }[]> {
  const rows = await tables<EngagementTables>(ctx)
    .selectFrom('engagements.attendee as a')
    .leftJoin('government.official_summary as o', 'o.id', 'a.official_id')
    .leftJoin('register.contact_summary as c', (join) =>
      join.onRef('c.id', '=', 'a.contact_id').on('c.archived', '=', false)
    )
    .leftJoin('engagements.invited as i', (join) =>
      join
        .on('i.engagement_id', '=', id)
        .on((eb) => eb('i.email', '=', eb.fn<string>('lower', [eb.fn.coalesce('o.email', 'c.email')])))
    )
    .where('a.engagement_id', '=', id)
    .orderBy('a.position')
    .select(['a.name', 'a.official_id', 'o.email as official_email', 'c.email as contact_email', 'i.sequence'])
    .execute()
  const people = rows
    .filter((row) => row.official_id !== ctx.actor.id && (row.sequence ?? -1) < sequence)
    .flatMap(({ name, official_email, contact_email }) => {
      const email = (official_email ?? contact_email ?? '').toLowerCase()
      return email ? [{ name, email }] : []
    })
  return people.filter(({ email }, at) => people.findIndex((other) => other.email === email) === at)
}
