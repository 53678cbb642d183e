import { createHash } from 'node:crypto'
import type { FastifyRateLimitStore, FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import { sql } from 'kysely'
import { systemActor } from '../auth/system-actor.ts'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'

type Counted = Parameters<FastifyRateLimitStore['incr']>[1]

/**
 * Counts tries in the database, so that several web processes allow together what one allows by itself. The clock is the
 * database's own: it is the one they share.
 */
export function sharedTries(base: Omit<Ctx, 'actor'>): FastifyRateLimitStoreCtor {
  const ctx: Ctx = { ...base, actor: systemActor('rate-limit') }
  return class SharedTries implements FastifyRateLimitStore {
    readonly #door: string

    constructor(_options: object, door = '') {
      this.#door = door
    }

    incr(who: string, counted: Counted, windowMs: number) {
      const key = createHash('sha256').update(`${this.#door}\n${who}`).digest()
      void countTry(ctx, key, windowMs).then(
        (result) => counted(null, result),
        (error: Error) => counted(error)
      )
    }

    // The library hands over the door as `routeInfo`, which its types leave out: without it all doors share one count.
    child(door: Parameters<FastifyRateLimitStore['child']>[0]) {
      const { routeInfo } = door as unknown as { routeInfo: { method: string | string[]; url: string } }
      return new SharedTries({}, `${String(routeInfo.method)} ${routeInfo.url}`)
    }
  }
}

async function countTry(ctx: Ctx, key: Buffer, windowMs: number): Promise<{ current: number; ttl: number }> {
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<{ count: number; ttl: number }>`insert into platform.tries as t (key, count, expires_at)
      values (${key}, 1, clock_timestamp() + ${windowMs}::int * interval '1 millisecond')
      on conflict (key) do update set
        count = case when t.expires_at <= clock_timestamp() then 1 else t.count + 1 end,
        expires_at = case when t.expires_at <= clock_timestamp() then excluded.expires_at else t.expires_at end
      returning count, (extract(epoch from expires_at - clock_timestamp()) * 1000)::int as ttl`.execute(openTx(tx).db)
  )
  const { count = 1, ttl = windowMs } = rows[0] ?? {}
  return { current: count, ttl: Math.max(0, ttl) }
}
