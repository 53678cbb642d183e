import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, demand, openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'

export type ListedToken = {
  id: string
  personId: string
  label: string
  createdAt: Date
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
}

const TOKENS = systemActor('tokens')

/** Every token, those that open something first; a token can be told from another, never used, by what is shown. */
export async function listTokens(ctx: Ctx): Promise<ListedToken[]> {
  demand(ctx, 'token.revoke')
  const found = await inTransaction(ctx, (tx) =>
    actingAs(tx, TOKENS, (asSystem) =>
      sql<ListedToken>`select id, person_id as "personId", label, created_at as "createdAt", expires_at as "expiresAt",
          revoked_at as "revokedAt", last_used_at as "lastUsedAt"
        from platform.api_token
        order by (revoked_at is null and expires_at > ${ctx.now()}) desc, created_at desc limit 200`.execute(
        openTx(asSystem).db
      )
    )
  )
  return found.rows
}
