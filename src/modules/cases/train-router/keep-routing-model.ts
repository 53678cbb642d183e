import { createHash } from 'node:crypto'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { CaseTables } from '../tables.ts'

/** Keeps a trained text router for every process to use; the same model twice is kept once. */
export async function keepRoutingModel(
  ctx: Ctx,
  model: Buffer,
  seeds: string
): Promise<{ fingerprint: string; kept: boolean }> {
  demand(ctx, 'reference.keep')
  const fingerprint = createHash('sha256').update(model).digest('hex')
  return inTransaction(ctx, async (tx) => {
    const db = tables<CaseTables>(tx)
    const there = await db
      .selectFrom('cases.routing_model')
      .where('fingerprint', '=', fingerprint)
      .select('id')
      .executeTakeFirst()
    if (there) return { fingerprint, kept: false }
    const { id } = await db
      .insertInto('cases.routing_model')
      .values({ fingerprint, trained_at: tx.now(), model })
      .returning('id')
      .executeTakeFirstOrThrow()
    await audit(tx, 'routing-model.trained', id, { fingerprint, seeds })
    return { fingerprint, kept: true }
  })
}
