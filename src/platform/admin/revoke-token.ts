import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'
import { NotFound, RuleBroken } from '../errors.ts'
import { keyFrom } from '../http/key-from.ts'

const TOKENS = systemActor('tokens')

/** Ends a token at once, whoever it acts as: from the next request on it opens nothing, in any process. */
export async function revokeToken(ctx: Ctx, id: string): Promise<void> {
  demand(ctx, 'token.revoke')
  const key = keyFrom(id, 'This token')
  await inTransaction(ctx, async (tx) => {
    const personId = await actingAs(tx, TOKENS, (asSystem) => end(asSystem, key))
    await audit(tx, 'token.revoked', personId, { tokenId: key })
  })
}

async function end(ctx: Ctx, id: string): Promise<string> {
  const { db } = openTx(ctx)
  const ended = await sql<{ person_id: string }>`update platform.api_token set revoked_at = ${ctx.now()}
    where id = ${id} and revoked_at is null returning person_id`.execute(db)
  if (ended.rows[0]) return ended.rows[0].person_id
  const known = await sql`select 1 from platform.api_token where id = ${id}`.execute(db)
  if (known.rows.length === 0) throw new NotFound('This token')
  throw new RuleBroken('already-revoked', 'This token has been revoked already')
}
