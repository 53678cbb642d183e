import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { findRequest } from '../find-request.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { gatherBlocks } from './gather-blocks.ts'

/** Adds to the case file what is held and was not in it: what came later, or what this officer may see and the first could not. */
export async function gatherAgain(ctx: Ctx, reference: string): Promise<{ added: number }> {
  demand(ctx, 'information.answer')
  return inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    const added = await gatherBlocks(tx, found.id, found.engagement_id)
    await tables<MinisterTables>(tx)
      .updateTable('ministers.information_request')
      .set({ gathered_at: tx.now() })
      .where('id', '=', found.id)
      .execute()
    await recordInformationEvent(tx, 'information-request.gathered', found.id, { added })
    return { added }
  })
}
