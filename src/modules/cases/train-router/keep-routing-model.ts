import { createHash } from 'node:crypto'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { routerInUse } from '../route-case/router-in-use.ts'
import type { CaseTables } from '../tables.ts'

/** Keeps a trained text router for every process to use; it is the one in use from then on, even if an earlier one was the same. */
export async function keepRoutingModel(
  ctx: Ctx,
  model: Buffer,
  seeds: string
): Promise<{ fingerprint: string; kept: boolean }> {
  demand(ctx, 'reference.keep')
  const fingerprint = createHash('sha256').update(model).digest('hex')
  return inTransaction(ctx, async (tx) => {
    const db = tables<CaseTables>(tx)
    const inUse = await routerInUse(tx)
    if (inUse?.fingerprint === fingerprint) return { fingerprint, kept: false }
    const { id } = await db
      .insertInto('cases.routing_model')
      .values({ fingerprint, trained_at: tx.now(), in_use_at: tx.now(), model })
      .onConflict((same) =>
        same
          .column('fingerprint')
          .doUpdateSet({ trained_at: tx.now(), in_use_at: tx.now(), in_use_by: null, in_use_why: null })
      )
      .returning('id')
      .executeTakeFirstOrThrow()
    await audit(tx, 'routing-model.trained', id, { fingerprint, seeds })
    return { fingerprint, kept: true }
  })
}
