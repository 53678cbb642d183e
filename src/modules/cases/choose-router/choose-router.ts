import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { routerInUse } from '../route-case/router-in-use.ts'
import type { CaseTables } from '../tables.ts'
import { deserializeTextRouter } from '../text-router/serialize-text-router.ts'
import type { ChooseRouterInput } from './choose-router.schema.ts'
import { routerByName } from './router-by-name.ts'

/**
 * Goes back to a router that was trained before, or forward again, from the next case on; who did it and why is kept. The
 * Sunday's learning is then judged against this one, and takes its place only by being right at least as often.
 */
export async function chooseRouter(ctx: Ctx, name: string, { why }: ChooseRouterInput): Promise<void> {
  demand(ctx, 'routing.keep')
  await inTransaction(ctx, async (tx) => {
    const chosen = await routerByName(tx, name)
    const before = await routerInUse(tx)
    if (before?.id === chosen.id) throw new RuleBroken('router-in-use', 'This router is in use already')
    await thisReleaseReadsIt(tx, chosen.id)
    await tables<CaseTables>(tx)
      .updateTable('cases.routing_model')
      .set({ in_use_at: tx.now(), in_use_by: tx.actor.name, in_use_why: why })
      .where('id', '=', chosen.id)
      .execute()
    await audit(tx, 'routing-model.chosen', chosen.id, {
      fingerprint: chosen.fingerprint,
      before: before?.fingerprint ?? null,
      why
    })
  })
}

async function thisReleaseReadsIt(ctx: Ctx, id: string): Promise<void> {
  const { model } = await tables<CaseTables>(ctx)
    .selectFrom('cases.routing_model')
    .where('id', '=', id)
    .select('model')
    .executeTakeFirstOrThrow()
  try {
    deserializeTextRouter(Buffer.from(model))
  } catch {
    throw new RuleBroken(
      'router-of-earlier-release',
      'An earlier release trained this router, and this release cannot read it. Choose one trained since'
    )
  }
}
