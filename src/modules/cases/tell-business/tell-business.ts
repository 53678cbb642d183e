import { sql } from 'kysely'
import { z } from 'zod'
import { issueLink } from '../../../platform/auth/links.ts'
import { type AuditedEvent, type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { caseById } from '../case-by-id.ts'
import { openLinkHref } from '../links.ts'
import type { CaseTables } from '../tables.ts'
import { loadThread, type Thread } from '../track-case/load-thread.ts'
import { acknowledgement, closing, introduction, linkOnly, reopened, reply } from './letters.ts'

const LINK_DAYS = 14
const PERMISSIONS = ['case.read', 'case.read-all', 'case.work']

type Happened = AuditedEvent & { auditSeq: string }
const Facts = z.object({ messageId: z.string().optional() })
const messageOf = (event: Happened) => Facts.parse(event.facts).messageId

/** Every message to a business is caused by an event, under one key: however often a step repeats, it is written once. */
async function tell(
  ctx: Ctx,
  event: Happened,
  key: string,
  write: (thread: Thread, words: string) => { subject: string; body: string }
) {
  await inTransaction(ctx, async (tx) => {
    const known = await sql`select 1 from platform.mail where key = ${key}`.execute(openTx(tx).db)
    if (known.rows.length) return
    const found = await caseById(tx, event.subjectId)
    const thread = await loadThread(tx, found.reference)
    const { subject, body } = write(thread, await wordsOf(tx, messageOf(event)))
    const link = `${tx.reactions.baseUrl}${openLinkHref(await issueLink(tx, found.id, 'track', LINK_DAYS))}`
    await queueMail(tx, {
      key,
      to: found.contact_email,
      subject: `${subject} (${found.reference})`,
      body: body.replaceAll('{link}', link),
      aboutId: found.id
    })
  })
}

async function wordsOf(ctx: Ctx, messageId: string | undefined): Promise<string> {
  if (!messageId) return ''
  const message = await tables<CaseTables>(ctx)
    .selectFrom('cases.message')
    .where('id', '=', messageId)
    .select('words')
    .executeTakeFirst()
  return message?.words ?? ''
}

async function acknowledge(ctx: Ctx, event: Happened) {
  await tell(ctx, event, `acknowledge:${event.subjectId}`, acknowledgement)
  await inTransaction(ctx, (tx) =>
    tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({ acknowledged_at: tx.now() })
      .where('id', '=', event.subjectId)
      .where('acknowledged_at', 'is', null)
      .execute()
  )
}

export const tellBusiness: readonly Reaction[] = [
  { name: 'acknowledge-case', on: 'case.raised', permissions: PERMISSIONS, run: acknowledge },
  {
    name: 'send-reply',
    on: 'case.replied',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `reply:${messageOf(event)}`, reply)
  },
  {
    name: 'send-outcome',
    on: 'case.closed',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `outcome:${messageOf(event)}`, closing)
  },
  {
    name: 'introduce-owner',
    on: 'case.hand-over-accepted',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `introduce:${event.auditSeq}`, introduction)
  },
  {
    name: 'send-link',
    on: 'case.link-asked',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `link:${event.auditSeq}`, linkOnly)
  },
  {
    name: 'confirm-reopening',
    on: 'case.reopened',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `reopened:${event.auditSeq}`, reopened)
  }
]
