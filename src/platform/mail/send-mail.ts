import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { withSession } from '../db/engine.ts'
import { inTransaction } from '../db/in-transaction.ts'
import type { Job, Reaction } from '../jobs/jobs.ts'
import { REACTIONS } from '../jobs/queue.ts'
import type { Earlier, Letter, MailTransport } from './mail-transport.ts'
import { NotDelivered } from './not-delivered.ts'

/**
 * Sends a queued message at most once. The ledger says `sending` before anything leaves; if we die in between, nobody can
 * know whether it left, so it is set down as `uncertain` for a person to decide, and never silently sent again.
 */
export function sendMailReaction(transport: MailTransport): Reaction[] {
  const run = (ctx: Ctx, event: { subjectId: string }) => sendMail(ctx, transport, event.subjectId)
  return [
    { name: 'send-mail', on: 'mail.queued', run },
    { name: 'send-mail-again', on: 'mail.sent-again', run }
  ]
}

const OUTLASTS_A_STEP_MS = 5 * 60_000
const AWAY = 3

/**
 * A mail server may be away for longer than a step has patience. What still waits then is tried again, the oldest first,
 * for as long as it takes; three failures in a row say that the server is not back. Nothing is sent twice: a message leaves
 * only by the one who finds it queued, and one that still has a step of its own is left to it. A step that was given up
 * for it needs nobody's attention any more.
 */
export const sendWaitingMail = (transport: MailTransport): Job => ({
  name: 'send-waiting-mail',
  cron: '*/2 * * * *',
  run: async (ctx) => {
    let failed = 0
    for (const id of await waiting(ctx)) {
      const sent = await sendMail(ctx, transport, id, { orphans: false }).then(
        () => true,
        () => false
      )
      failed = sent ? 0 : failed + 1
      if (failed === AWAY) return
      if (sent) await forgiveSteps(ctx, id)
    }
  }
})

async function waiting({ engine, now }: Ctx): Promise<string[]> {
  const long = new Date(now().getTime() - OUTLASTS_A_STEP_MS)
  const found = await withSession(engine, (session) =>
    session.query<{ id: string }>(
      `select m.id from platform.mail m where m.status = 'queued' and m.created_at < $1
        and not exists (select from platform.outbox o where o.subject_id = m.id::text)
        and not exists (select from queue.job j where j.name = $2 and j.state < 'completed' and j.data ->> 'subject_id' = m.id::text)
      order by m.created_at limit 500`,
      [long, REACTIONS]
    )
  )
  return found.rows.map(({ id }) => id)
}

const forgiveSteps = (ctx: Ctx, id: string) =>
  inTransaction(ctx, async (tx) => {
    const { rows } = await sql<{ id: string }>`update platform.dead_letter set requeued_at = ${tx.now()}
      where subject_id = ${id} and reaction in ('send-mail', 'send-mail-again') and requeued_at is null returning id`.execute(
      openTx(tx).db
    )
    // Its message has left by another step: nothing is put back, and the trail says who settled it.
    for (const letter of rows) await audit(tx, 'dead-letter.settled', letter.id, { mailId: id })
  })

async function sendMail(ctx: Ctx, transport: MailTransport, id: string, { orphans = true } = {}): Promise<void> {
  const letter = await claim(ctx, id, orphans)
  if (!letter) return
  try {
    await transport.send(letter)
  } catch (error) {
    const { fate, message } = error instanceof NotDelivered ? error : new NotDelivered('unknown', error)
    if (fate === 'refused') return settle(ctx, id, 'failed', message)
    if (fate === 'unknown') return settle(ctx, id, 'uncertain', message)
    await settle(ctx, id, 'queued')
    throw new Error(`Mail could not be sent: ${message}`)
  }
  await settle(ctx, id, 'sent', null, transport.keeps)
}

const claim = async (ctx: Ctx, id: string, orphans: boolean): Promise<Letter | undefined> =>
  inTransaction(ctx, async (tx) => {
    const { db } = openTx(tx)
    const claimed = await sql<{
      to_address: string
      subject: string
      body: string
      headers: Record<string, string>
      about_id: string | null
      calendar: string | null
      calendar_method: string | null
    }>`
      update platform.mail set status = 'sending' where id = ${id} and status = 'queued' returning to_address, subject, body, headers, about_id, calendar, calendar_method`.execute(
      db
    )
    const row = claimed.rows[0]
    if (row) {
      const earlier = await earlierOf(tx, id, row.about_id, row.to_address)
      const { to_address: to, subject, body, headers, calendar: text, calendar_method: method } = row
      return { id, to, subject, body, headers, earlier, ...(text && method ? { calendar: { method, text } } : {}) }
    }
    // A step finds one being sent only if the one who sent it died; whoever comes by otherwise cannot know that.
    if (!orphans) return undefined
    const orphaned =
      await sql`update platform.mail set status = 'uncertain', problem = 'We stopped while this was being sent'
      where id = ${id} and status = 'sending'`.execute(db)
    if (Number(orphaned.numAffectedRows) === 1) await audit(tx, 'mail.left-uncertain', id)
    return undefined
  })

/**
 * Mail programs show a matter as one thread when each message names those before it. Only those between us and this reader:
 * to name a letter of ours is to show that one has received it.
 */
async function earlierOf(ctx: Ctx, id: string, aboutId: string | null, to: string): Promise<Earlier> {
  if (!aboutId) return { ours: [], theirs: [] }
  const { db } = openTx(ctx)
  const ours = await sql<{ id: string }>`select id from platform.mail
    where about_id = ${aboutId} and lower(to_address) = ${to.toLowerCase()} and id <> ${id} and status = 'sent' order by created_at limit 20`.execute(
    db
  )
  const theirs = await sql<{ message_id: string }>`select message_id from platform.received_mail
    where about_id = ${aboutId} and lower(from_address) = ${to.toLowerCase()} and message_id is not null order by received_at desc limit 5`.execute(
    db
  )
  return { ours: ours.rows.map((row) => row.id), theirs: theirs.rows.map((row) => row.message_id).reverse() }
}

const SAID = { sent: 'mail.sent', failed: 'mail.failed', uncertain: 'mail.left-uncertain', queued: null }

/** Once a message has left, the secret of its link is nobody's business any more; in the demo it stays to be pressed. */
async function settle(
  ctx: Ctx,
  id: string,
  status: keyof typeof SAID,
  problem: string | null = null,
  keepSecrets = true
) {
  await inTransaction(ctx, async (tx) => {
    const body = keepSecrets ? sql`body` : sql`regexp_replace(body, '(/open/)[A-Za-z0-9_-]{20,}', '\\1…', 'g')`
    const settled = await sql`update platform.mail set status = ${status}, problem = ${problem}, body = ${body},
      sent_at = ${status === 'sent' ? ctx.now() : null} where id = ${id} and status = 'sending'`.execute(openTx(tx).db)
    const event = SAID[status]
    // Whoever took us for dead has settled it before: the trail says what the ledger says.
    if (event && Number(settled.numAffectedRows) === 1) await audit(tx, event, id)
  })
}
