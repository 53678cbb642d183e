import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { actingAs, inTransaction } from '../db/in-transaction.ts'
import { RuleBroken } from '../errors.ts'

const KEYS = systemActor('idempotency')

/**
 * Answers an API write. Under an Idempotency-Key the effect and the answer are kept in one transaction, so a caller that
 * repeats the request, even after we were killed half-way, gets the same answer and causes nothing twice.
 */
export async function answerOnce<R>(
  req: FastifyRequest,
  reply: FastifyReply,
  status: number,
  work: (ctx: Ctx) => Promise<R>
): Promise<R> {
  const key = req.headers['idempotency-key']
  reply.code(status)
  if (key === undefined) return work(req.ctx)
  if (typeof key !== 'string' || key.length < 8 || key.length > 200) {
    throw new RuleBroken('idempotency-key-unusable', 'Idempotency-Key must be 8 to 200 characters', 'Idempotency-Key')
  }
  const requestHash = createHash('sha256')
    .update(`${req.method} ${req.url}\n${JSON.stringify(req.body)}`)
    .digest()
  return inTransaction(req.ctx, async (tx) => {
    const earlier = await claim<R>(tx, key, requestHash)
    if (earlier) {
      reply.header('Idempotency-Replayed', 'true')
      return earlier
    }
    const result = await work(tx)
    await keep(tx, key, status, result)
    return result
  })
}

async function claim<R>(ctx: Ctx, key: string, requestHash: Buffer): Promise<R | undefined> {
  const actorId = ctx.actor.id
  return actingAs(ctx, KEYS, async (tx) => {
    const { db } = openTx(tx)
    // A second caller waits here for the first one's commit, then finds its answer.
    const claimed = await sql`insert into platform.idempotent_answer (actor_id, key, request_hash, created_at)
      values (${actorId}, ${key}, ${requestHash}, ${ctx.now()}) on conflict do nothing returning 1`.execute(db)
    if (claimed.rows.length) return undefined
    const found = await sql<{ body: R; same: boolean }>`select body, request_hash = ${requestHash} as same
      from platform.idempotent_answer where actor_id = ${actorId} and key = ${key}`.execute(db)
    const row = found.rows[0]
    if (!row?.same)
      throw new RuleBroken(
        'idempotency-key-reused',
        'This Idempotency-Key was used for a different request',
        'Idempotency-Key'
      )
    return row.body
  })
}

async function keep(ctx: Ctx, key: string, status: number, result: unknown) {
  const actorId = ctx.actor.id
  await actingAs(ctx, KEYS, (tx) =>
    sql`update platform.idempotent_answer set status = ${status}, body = ${JSON.stringify(result)}::jsonb
      where actor_id = ${actorId} and key = ${key}`.execute(openTx(tx).db)
  )
}
