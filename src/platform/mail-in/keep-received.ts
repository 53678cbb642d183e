import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'
import { newId } from '../db/new-id.ts'
import { Unavailable } from '../errors.ts'
import { cleanText } from './clean-text.ts'
import { type ReadMail, readMail } from './read-mail.ts'

const RECEIVER = systemActor('mail in')
const IN_AN_HOUR = 40

type Envelope = { from: string; to: string }

/**
 * Keeps a message whole before its sender hears that it was taken, once however often it is delivered; what follows from
 * it is done afterwards, by the worker. One address that writes without end is asked to come back later: two programs
 * that answer each other would otherwise never stop.
 */
export async function keepReceived(ctx: Omit<Ctx, 'actor'>, raw: Buffer, envelope: Envelope): Promise<void> {
  const read = await readMail(raw, envelope.from).catch(() => undefined)
  const from = read?.from.address || envelope.from.toLowerCase() || 'unknown'
  await inTransaction({ ...ctx, actor: RECEIVER }, async (tx) => {
    const { db } = openTx(tx)
    const hourAgo = new Date(tx.now().getTime() - 3_600_000)
    const lately = await sql<{ written: number }>`select count(*)::int as written from platform.received_mail
      where from_address = ${from} and received_at > ${hourAgo}`.execute(db)
    if ((lately.rows[0]?.written ?? 0) >= IN_AN_HOUR)
      throw new Unavailable('Too many messages from this address in an hour. Try again later')
    const id = await newId(tx)
    const kept = await sql`insert into platform.received_mail
        (id, fingerprint, message_id, from_address, from_name, to_address, subject, kind, raw, received_at)
      values (${id}, ${fingerprintOf(raw, read)}, ${read?.messageId ?? null}, ${from}, ${read?.from.name ?? from},
        ${cleanText(envelope.to)}, ${read?.subject ?? ''}, ${read?.kind ?? 'unreadable'}, ${raw}, ${tx.now()})
      on conflict (fingerprint) do nothing`.execute(db)
    if (Number(kept.numAffectedRows) === 1) await audit(tx, 'mail.received', id, { kind: read?.kind ?? 'unreadable' })
  })
}

/** The sender's own name for the message, or all of it below what servers wrote on top on its way. */
function fingerprintOf(raw: Buffer, read: ReadMail | undefined): Buffer {
  const hash = createHash('sha256')
  if (read?.messageId) return hash.update(`${read.from.address}\n${read.messageId}`).digest()
  const text = raw.toString('latin1')
  const own = text.search(/^(from|to|subject|date|mime-version|content-type):/im)
  return hash.update(text.slice(Math.max(own, 0)), 'latin1').digest()
}
