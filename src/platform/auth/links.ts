import { sql } from 'kysely'
import { type Ctx, openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'
import { RuleBroken } from '../errors.ts'
import { hashOf, newSecret } from './secrets.ts'
import { systemActor } from './system-actor.ts'

const DAY = 86_400_000
const LINKS = systemActor('links')

/** Makes a link that lets whoever holds it open one record, once, within the days given. */
export async function issueLink(ctx: Ctx, subjectId: string, purpose: string, days: number): Promise<string> {
  const { secret, hash } = newSecret()
  await actingAs(ctx, LINKS, (tx) =>
    sql`insert into platform.link (token_hash, subject_id, purpose, created_at, expires_at)
      values (${hash}, ${subjectId}, ${purpose}, ${ctx.now()}, ${new Date(ctx.now().getTime() + days * DAY)})`.execute(
      openTx(tx).db
    )
  )
  return secret
}

/** Whether a link would still open something, without using it up: mail scanners follow links before people do. */
export async function linkIsGood(ctx: Ctx, secret: string): Promise<boolean> {
  const found = await inTransaction({ ...ctx, actor: LINKS }, (tx) =>
    sql`select 1 from platform.link where token_hash = ${hashOf(secret)} and used_at is null and expires_at > ${ctx.now()}`.execute(
      openTx(tx).db
    )
  )
  return found.rows.length > 0
}

/** Uses a link up and opens its record to this visit for a day. A second use is refused, even at the same moment. */
export const useLink = async (ctx: Ctx, secret: string, visitHash: Buffer): Promise<string> =>
  inTransaction({ ...ctx, actor: LINKS }, async (tx) => {
    const { db } = openTx(tx)
    const used = await sql<{ subject_id: string }>`update platform.link set used_at = ${ctx.now()}
      where token_hash = ${hashOf(secret)} and used_at is null and expires_at > ${ctx.now()} returning subject_id`.execute(
      db
    )
    const subjectId = used.rows[0]?.subject_id
    if (!subjectId)
      throw new RuleBroken('link-used-or-expired', 'This link has been used or has run out. Ask for a new one')
    await grantToVisit(tx, subjectId, visitHash, 'by-link')
    return subjectId
  })

/** Opens a record to this visit for a day. Without a link nobody has shown to read the mail of the address that was typed. */
export async function grantToVisit(ctx: Ctx, subjectId: string, visitHash: Buffer, how?: 'by-link'): Promise<void> {
  const until = new Date(ctx.now().getTime() + DAY)
  await actingAs(ctx, LINKS, (tx) =>
    sql`insert into platform.visit_grant (visit_hash, subject_id, expires_at, by_link)
      values (${visitHash}, ${subjectId}, ${until}, ${how === 'by-link'})
      on conflict (visit_hash, subject_id) do update
        set expires_at = excluded.expires_at, by_link = visit_grant.by_link or excluded.by_link`.execute(openTx(tx).db)
  )
}

export type Grant = { subjectId: string; byLink: boolean }

export async function grantsOf(ctx: Omit<Ctx, 'actor'>, visitHash: Buffer): Promise<Grant[]> {
  const found = await inTransaction({ ...ctx, actor: LINKS }, (tx) =>
    sql<Grant>`select subject_id as "subjectId", by_link as "byLink" from platform.visit_grant
      where visit_hash = ${visitHash} and expires_at > ${ctx.now()}`.execute(openTx(tx).db)
  )
  return found.rows
}
