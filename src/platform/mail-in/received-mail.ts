import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { NotFound } from '../errors.ts'
import { type ReadMail, readMail } from './read-mail.ts'

export type ReceivedMail = ReadMail & { id: string; waiting: boolean }

export type Outcome = 'in-thread' | 'new-case' | 'noted' | 'set-aside'

type Row = { from_address: string; kind: string; raw: Uint8Array; outcome: string }

/** A received message, locked until what follows from it is written down. Undefined when it cannot be read as one. */
export async function receivedMail(ctx: Ctx, id: string): Promise<ReceivedMail | undefined> {
  const { rows } = await sql<Row>`select from_address, kind, raw, outcome from platform.received_mail
    where id = ${id} for update`.execute(openTx(ctx).db)
  const [row] = rows
  if (!row) throw new NotFound('This message')
  if (row.kind === 'unreadable') return undefined
  const read = await readMail(Buffer.from(row.raw), row.from_address)
  return {
    ...read,
    kind: row.kind === 'bounce' || row.kind === 'auto-reply' ? row.kind : 'message',
    id,
    waiting: row.outcome === 'waiting'
  }
}

/** What became of a message, in words for whoever looks at it later. */
export async function settleReceived(
  ctx: Ctx,
  id: string,
  outcome: Outcome,
  words: string,
  aboutId: string | null = null
): Promise<void> {
  await sql`update platform.received_mail set outcome = ${outcome}, outcome_words = ${words}, about_id = ${aboutId},
    settled_at = ${ctx.now()} where id = ${id}`.execute(openTx(ctx).db)
  await audit(ctx, 'mail.settled', id, { outcome, about: aboutId })
}

const OURS = /^<?([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})@/i

type LetterOfOurs = { id: string; to: string; subject: string; aboutId: string | null }

/** The letter of ours that a message answers or reports on, known by the name we gave it, which nobody can guess. */
export async function letterOfOurs(ctx: Ctx, messageIds: readonly string[]): Promise<LetterOfOurs | undefined> {
  const ids = messageIds.flatMap((one) => OURS.exec(one)?.[1] ?? [])
  if (ids.length === 0) return undefined
  const { rows } = await sql<LetterOfOurs>`
    select id, to_address as "to", subject, about_id as "aboutId" from platform.mail
    where id = any(${ids}::uuid[]) order by array_position(${ids}::uuid[], id) limit 1`.execute(openTx(ctx).db)
  return rows[0]
}

/** A letter that was taken by the first mail server and given back by a later one did not arrive after all. */
export async function markBounced(ctx: Ctx, mailId: string, words: string): Promise<void> {
  const changed = await sql`update platform.mail set status = 'failed', problem = ${words}
    where id = ${mailId} and status in ('sent', 'uncertain')`.execute(openTx(ctx).db)
  if (Number(changed.numAffectedRows) === 1) await audit(ctx, 'mail.bounced', mailId, {})
}
