import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { newId } from '../db/new-id.ts'

export type Mail = {
  key: string
  to: string
  subject: string
  body: string
  aboutId: string
  headers?: Record<string, string>
  /** An entry for the reader’s calendar, as iCalendar. */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string }
}

/** Puts a message in the ledger, once per key whoever asks however often; it leaves after commit. */
export async function queueMail(ctx: Ctx, mail: Mail): Promise<void> {
  const { db } = openTx(ctx)
  const mailId = await newId(ctx)
  // No RETURNING: it would need the right to read mail, which those who cause mail do not have.
  const queued =
    await sql`insert into platform.mail (id, key, to_address, subject, body, about_id, headers, calendar, calendar_method, created_at)
    values (${mailId}, ${mail.key}, ${mail.to}, ${mail.subject}, ${mail.body}, ${mail.aboutId}, ${JSON.stringify(mail.headers ?? {})}::jsonb,
      ${mail.calendar?.text ?? null}, ${mail.calendar?.method ?? null}, ${ctx.now()})
    on conflict do nothing`.execute(db)
  if (Number(queued.numAffectedRows) === 1) await audit(ctx, 'mail.queued', mailId, { about: mail.aboutId })
}
