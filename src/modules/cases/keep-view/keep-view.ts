import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

const MOST = 20

export const KeepViewInput = z.object({
  name: z
    .string({ error: 'Give the view a name' })
    .trim()
    .min(1, 'Give the view a name')
    .max(40, 'The name must be 40 characters or fewer'),
  query: z.string().max(500)
})

/** Keeps a way of looking at the queue under a name, for the one who made it. */
export async function keepView(ctx: Ctx, { name, query }: z.infer<typeof KeepViewInput>): Promise<void> {
  demand(ctx, 'case.read')
  await inTransaction(ctx, async (tx) => {
    const db = tables<CaseTables>(tx)
    const own = await db.selectFrom('cases.saved_view').where('official_id', '=', tx.actor.id).select('name').execute()
    if (own.some((one) => one.name === name))
      throw new RuleBroken('view-exists', 'You have a view of this name. Choose another', 'name')
    if (own.length >= MOST) throw new RuleBroken('too-many-views', `Remove a view first: ${MOST} can be kept`, 'name')
    const id = await newId(tx)
    await db
      .insertInto('cases.saved_view')
      .values({ id, official_id: tx.actor.id, name, query, made_at: tx.now() })
      .execute()
    await audit(tx, 'case-view.kept', id, { name })
  })
}
