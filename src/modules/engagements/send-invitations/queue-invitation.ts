import { type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords, timeInWords } from '../../../platform/dates.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import type { FoundEngagement } from '../find-engagement.ts'
import { leavesWithItsWords } from '../leaves-with-its-words.ts'
import type { EngagementTables } from '../tables.ts'
import { type Invitation, invitationAsCalendar } from './invitation-as-calendar.ts'

type Person = { name: string; email: string }

/** Puts one person’s invitation in the post, once for each version, and keeps which version they hold. */
export async function queueInvitation(ctx: Ctx, found: FoundEngagement, to: Person, sequence: number): Promise<void> {
  const invitation: Invitation = {
    id: found.id,
    sequence,
    // What is sensitive or restricted leaves the house as a time and a place, without its words.
    title: leavesWithItsWords(found) ? found.title : 'Meeting with government',
    startsAt: found.starts_at,
    endsAt: found.ends_at,
    place: found.place,
    organiser: await organiserOf(ctx, found),
    to,
    calledOff: found.status === 'cancelled'
  }
  await queueMail(ctx, {
    key: `invitation:${found.id}:${sequence}:${to.email}`,
    to: to.email,
    ...wordsOf(invitation),
    aboutId: found.id,
    calendar: {
      method: invitation.calledOff ? 'CANCEL' : 'REQUEST',
      text: invitationAsCalendar(invitation, ctx.now())
    }
  })
  await tables<EngagementTables>(ctx)
    .insertInto('engagements.invited')
    .values({ engagement_id: found.id, ...to, sequence, sent_at: ctx.now(), answer: null, answered_at: null })
    .onConflict((on) =>
      on
        .columns(['engagement_id', 'email'])
        .doUpdateSet({ sequence, sent_at: ctx.now(), answer: null, answered_at: null })
    )
    .execute()
}

/** Answers come back to us where we receive mail, else to whoever owns the engagement. */
async function organiserOf(ctx: Ctx, found: FoundEngagement): Promise<Person> {
  const owner = found.owner_id
    ? await tables<EngagementTables>(ctx)
        .selectFrom('government.official_summary')
        .where('id', '=', found.owner_id)
        .select('email')
        .executeTakeFirst()
    : undefined
  return { name: found.owner_name, email: ctx.reactions.answersTo ?? owner?.email ?? 'no-reply@sector-office.invalid' }
}

function wordsOf({ calledOff, sequence, title, startsAt, place, organiser }: Invitation) {
  const state = calledOff ? 'Called off' : sequence > 0 ? 'Changed' : 'Invitation'
  const when = `${dayInWords(startsAt)}, ${timeInWords(startsAt)}`
  const first = calledOff
    ? `This does not take place, and ${organiser.name} took it out of your calendar.`
    : `${organiser.name} invites you. Answer from your calendar.`
  return {
    subject: `${state}: ${title}, ${when}`,
    body: [first, '', title, `When: ${when}`, ...(place ? [`Where: ${place}`] : [])].join('\n')
  }
}
