import { sql } from 'kysely'
import { type Ctx, openTx } from '../ctx.ts'
import { inTransaction } from '../db/in-transaction.ts'

/**
 * Adds tries to a count that all web processes share, and says how many there are in this window and how many milliseconds
 * it has left. The clock is the database's own: it is the one they share.
 */
export async function countTry(
  ctx: Ctx,
  key: Buffer,
  windowMs: number,
  tries = 1
): Promise<{ current: number; ttl: number }> {
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<{ count: number; ttl: number }>`insert into platform.tries as t (key, count, expires_at)
      values (${key}, ${tries}::int, clock_timestamp() + ${windowMs}::int * interval '1 millisecond')
      on conflict (key) do update set
        count = case when t.expires_at <= clock_timestamp() then excluded.count else t.count + excluded.count end,
        expires_at = case when t.expires_at <= clock_timestamp() then excluded.expires_at else t.expires_at end
      returning count, (extract(epoch from expires_at - clock_timestamp()) * 1000)::int as ttl`.execute(openTx(tx).db)
  )
  const { count = tries, ttl = windowMs } = rows[0] ?? {}
  return { current: count, ttl: Math.max(0, ttl) }
}
