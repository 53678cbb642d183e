import { z } from 'zod'
import { type AuditedEvent, type Ctx, tables } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { findEngagement } from '../find-engagement.ts'
import { firmHref } from '../links.ts'
import type { EngagementTables } from '../tables.ts'

type Happened = AuditedEvent & { auditSeq: string }
const Answered = z.object({ wordId: z.uuid() })
const Shown = z.object({ businessId: z.uuid() })

/** Whoever wrote for the firm hears that there is an answer, and where; what it says stays behind their link. */
async function sayItIsAnswered(ctx: Ctx, { subjectId, facts, auditSeq }: Happened): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const contacts = await reachable(tx)
      .innerJoin('engagements.firm_word as w', 'w.contact_id', 'c.id')
      .where('w.id', '=', Answered.parse(facts).wordId)
      .execute()
    await write(tx, subjectId, `firm-answered:${auditSeq}`, contacts, 'We have answered what you wrote about a meeting')
  })
}

/** Of the firm’s contacts, those who are to come hear that the meeting is on their firm’s page. */
async function sayItIsShown(ctx: Ctx, { subjectId, facts, auditSeq }: Happened): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const contacts = await reachable(tx)
      .innerJoin('engagements.attendee as a', 'a.contact_id', 'c.id')
      .where('a.engagement_id', '=', subjectId)
      .where('c.business_id', '=', Shown.parse(facts).businessId)
      .execute()
    await write(tx, subjectId, `meeting-shown:${auditSeq}`, contacts, 'A meeting planned with you')
  })
}

const reachable = (ctx: Ctx) =>
  tables<EngagementTables>(ctx)
    .selectFrom('register.contact_summary as c')
    .where('c.confirmed', '=', true)
    .where('c.archived', '=', false)
    .where('c.email', 'is not', null)
    .limit(20)
    .select(['c.id', 'c.name', 'c.email'])

type Contact = { id: string; name: string; email: string | null }

async function write(ctx: Ctx, id: string, key: string, contacts: readonly Contact[], subject: string): Promise<void> {
  const { starts_at } = await findEngagement(ctx, id)
  const link = `${ctx.reactions.baseUrl}${firmHref()}`
  for (const { id: contactId, name, email } of contacts)
    if (email)
      await queueMail(ctx, {
        key: `${key}:${contactId}`,
        to: email,
        subject,
        body: `Dear ${name},\n\n${subject}: the one on ${dayInWords(starts_at)}.\n\nRead it, and tell us what you think, on the page of your firm:\n${link}\n\nEnter the address this came to, and we send you a link that opens it.`,
        aboutId: id
      })
}

const permissions = ['engagement.read', 'sensitive.read-all', 'business.read']

export const tellFirms: readonly Reaction[] = [
  { name: 'tell-firm-of-answer', on: 'engagement.firm-answered', permissions, run: sayItIsAnswered },
  { name: 'tell-firm-of-meeting', on: 'engagement.shown-to-firm', permissions, run: sayItIsShown }
]
