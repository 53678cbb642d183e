import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'
import { hashOf, newSecret } from './secrets.ts'
import { systemActor } from './system-actor.ts'

const HOUR = 60 * 60 * 1000
const HOURS_8 = 8 * HOUR
const SIGN_IN = systemActor('sign-in')

/** Starts eight hours of being signed in. The session lives in the database, so signing out ends it everywhere at once. */
export async function startSession(
  ctx: Ctx,
  personId: string,
  persona: string | null
): Promise<{ secret: string; expiresAt: Date }> {
  const { secret, hash } = newSecret()
  const expiresAt = new Date(ctx.now().getTime() + HOURS_8)
  await actingAs(ctx, SIGN_IN, (tx) =>
    sql`insert into platform.session (token_hash, person_id, persona, created_at, expires_at)
      values (${hash}, ${personId}, ${persona}, ${ctx.now()}, ${expiresAt})`.execute(openTx(tx).db)
  )
  return { secret, expiresAt }
}

/** Whose session or API token this secret is, or nobody's: unknown, expired, ended and revoked all read the same. */
export async function personBehind(
  ctx: Omit<Ctx, 'actor'>,
  kind: 'session' | 'api_token',
  secret: string
): Promise<string | undefined> {
  const live = kind === 'session' ? sql`` : sql`and revoked_at is null`
  return inTransaction({ ...ctx, actor: SIGN_IN }, async (tx) => {
    const found = await sql<{ person_id: string }>`select person_id from ${sql.table(`platform.${kind}`)}
      where token_hash = ${hashOf(secret)} and expires_at > ${ctx.now()} ${live}`.execute(openTx(tx).db)
    if (found.rows[0] && kind === 'api_token') await noteUse(tx, secret)
    return found.rows[0]?.person_id
  })
}

// To the hour: a program that asks a hundred times a second would otherwise wait for itself at one row.
const noteUse = (ctx: Ctx, secret: string) =>
  sql`update platform.api_token set last_used_at = ${ctx.now()} where token_hash = ${hashOf(secret)}
    and (last_used_at is null or last_used_at < ${new Date(ctx.now().getTime() - HOUR)})`.execute(openTx(ctx).db)

export async function endSession(ctx: Ctx, secret: string): Promise<void> {
  await actingAs(ctx, SIGN_IN, (tx) =>
    sql`delete from platform.session where token_hash = ${hashOf(secret)}`.execute(openTx(tx).db)
  )
}

/** Makes a bearer token for a program acting as a person; it can do what the person may, and no more. */
export async function issueApiToken(ctx: Ctx, personId: string, label: string, days = 90): Promise<string> {
  const { secret, hash } = newSecret()
  const expiresAt = new Date(ctx.now().getTime() + days * 86_400_000)
  await actingAs(ctx, SIGN_IN, (tx) =>
    sql`insert into platform.api_token (token_hash, person_id, label, created_at, expires_at)
      values (${hash}, ${personId}, ${label}, ${ctx.now()}, ${expiresAt})`.execute(openTx(tx).db)
  )
  return secret
}

/** Clears what has run out; nothing reads it any more. */
export async function forgetExpired(ctx: Ctx): Promise<void> {
  await actingAs(ctx, SIGN_IN, async (tx) => {
    const { db } = openTx(tx)
    const now = ctx.now()
    for (const table of ['session', 'link', 'visit_grant', 'tries'])
      await sql`delete from ${sql.table(`platform.${table}`)} where expires_at < ${now}`.execute(db)
    // A half-finished journey is kept a week; an answered write, as long as a caller may repeat it.
    await sql`delete from platform.draft where updated_at < ${new Date(now.getTime() - 7 * 86_400_000)}`.execute(db)
    await sql`delete from platform.idempotent_answer where created_at < ${new Date(now.getTime() - 7 * 86_400_000)}`.execute(
      db
    )
  })
}
