import type { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { CaseTables } from '../tables.ts'
import type { CloseSituationInput } from './open-situation.schema.ts'
import { situationBySlug } from './situation-by-slug.ts'

/** Ends a situation with words for everybody. Its cases go on with their owners and their dates; nothing new is gathered. */
export async function closeSituation(ctx: Ctx, slug: string, { words }: z.infer<typeof CloseSituationInput>) {
  demand(ctx, 'situation.open')
  await inTransaction(ctx, async (tx) => {
    const { id } = await situationBySlug(tx, slug, 'change')
    await tables<CaseTables>(tx)
      .updateTable('cases.situation')
      .set({ closed_at: tx.now(), closing_words: words })
      .where('id', '=', id)
      .execute()
    await audit(tx, 'situation.closed', id, { words })
  })
}
