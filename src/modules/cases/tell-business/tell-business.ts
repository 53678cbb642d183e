import { sql } from 'kysely'
import { z } from 'zod'
import { knownLanguage, type Language } from '../../../languages.ts'
import { issueLink } from '../../../platform/auth/links.ts'
import { type AuditedEvent, type Ctx, openTx, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { Reaction } from '../../../platform/jobs/jobs.ts'
import { answersHere } from '../../../platform/mail/answers-here.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { ANSWER_ABOVE } from '../../../platform/mail-in/what-was-written.ts'
import { caseById } from '../case-by-id.ts'
import { openLinkHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { loadThread } from '../track-case/load-thread.ts'
import {
  acknowledgement,
  closing,
  dateNotKept,
  introduction,
  linkOnly,
  reopened,
  reply,
  stillClosed,
  type Write
} from './letters.ts'
import { letterWords } from './words.ts'

const LINK_DAYS = 14
const PERMISSIONS = ['case.read', 'case.read-all', 'case.work']

type Happened = AuditedEvent & { auditSeq: string }
const Facts = z.object({ messageId: z.string().optional() })
const messageOf = (event: Happened) => Facts.parse(event.facts).messageId

/** Every message to a business is caused by an event, under one key: however often a step repeats, it is written once. */
async function tell(ctx: Ctx, event: Happened, key: string, write: Write) {
  await inTransaction(ctx, async (tx) => {
    const known = await sql`select 1 from platform.mail where key = ${key}`.execute(openTx(tx).db)
    if (known.rows.length) return
    const found = await caseById(tx, event.subjectId)
    // Whoever gave no address was told in person, and the record says so.
    if (!found.contact_email) return
    const language = knownLanguage(found.language) ?? 'en'
    const thread = await loadThread(tx, found.reference, language)
    const { subject, body } = write(thread, language, await wordsOf(tx, messageOf(event)))
    const secret = await issueLink(tx, found.split_from ?? found.id, 'track', LINK_DAYS)
    const link = `${tx.reactions.baseUrl}${openLinkHref(secret)}${language === 'en' ? '' : `?language=${language}`}`
    await queueMail(tx, {
      key,
      to: found.contact_email,
      subject: `${subject} (${found.reference})`,
      body: asItLeaves(tx, language, body, link),
      aboutId: found.id,
      ...answersHere(tx)
    })
  })
}

/** Where mail is received, an answer to the letter is an answer in the thread, and the line says where to write it. */
function asItLeaves({ reactions: { answersTo } }: Ctx, language: Language, body: string, link: string): string {
  const { canAnswer, cannotAnswer } = letterWords[language]
  const answer = answersTo ? canAnswer : cannotAnswer
  const whole = body.replaceAll('{link}', link).replaceAll('{answer}', answer)
  return answersTo ? `${ANSWER_ABOVE[language]}\n\n${whole}` : whole
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
  await inTransaction(ctx, async (tx) => {
    const now = await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({ acknowledged_at: tx.now() })
      .where('id', '=', event.subjectId)
      .where('acknowledged_at', 'is', null)
      .executeTakeFirst()
    if (now.numUpdatedRows > 0n) await recordEvent(tx, 'case.acknowledged', event.subjectId, {})
  })
}

const Breach = z.object({ clock: z.string() })

/** Of a date that passed a business hears once; that a mail of ours was slow to leave it need not hear from another mail. */
async function sayItWasNotKept(ctx: Ctx, event: Happened) {
  if (Breach.safeParse(event.facts).data?.clock === 'acknowledge') return
  const found = await inTransaction(ctx, (tx) => caseById(tx, event.subjectId))
  if (!found.closed_at) await tell(ctx, event, `not-kept:${event.auditSeq}`, dateNotKept)
}

export const tellBusiness: readonly Reaction[] = [
  { name: 'say-date-passed', on: 'case.clock-breached', permissions: PERMISSIONS, run: sayItWasNotKept },
  { name: 'say-promise-broken', on: 'case.promise-broken', permissions: PERMISSIONS, run: sayItWasNotKept },
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
    name: 'say-it-is-closed',
    on: 'case.written-to-when-closed',
    permissions: PERMISSIONS,
    // Once a closing is enough: two programs that thank each other would go on for ever.
    run: (ctx, event) => tell(ctx, event, `still-closed:${event.subjectId}`, stillClosed)
  },
  {
    name: 'confirm-reopening',
    on: 'case.reopened',
    permissions: PERMISSIONS,
    run: (ctx, event) => tell(ctx, event, `reopened:${event.auditSeq}`, reopened)
  }
]
