import { z } from 'zod'
import { audit } from '../../../platform/audit/audit.ts'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import type { CaseTables } from '../tables.ts'

export const ForgetViewInput = z.object({ saved: z.uuid() })

/** Takes one's own saved view away. */
export async function forgetView(ctx: Ctx, { saved }: z.infer<typeof ForgetViewInput>): Promise<void> {
  demand(ctx, 'case.read')
  await inTransaction(ctx, async (tx) => {
    const gone = await tables<CaseTables>(tx)
      .deleteFrom('cases.saved_view')
      .where('id', '=', saved)
      .returning('name')
      .executeTakeFirst()
    if (!gone) throw new NotFound('This view')
    await audit(tx, 'case-view.taken', saved, { name: gone.name })
  })
}
