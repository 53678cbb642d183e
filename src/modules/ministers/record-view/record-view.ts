import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { findRequest } from '../find-request.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { RecordView } from './record-view.schema.ts'

/** Keeps what somebody consulted thinks of a disclosure. An objection informs the decision; it is no veto. */
export async function recordView(ctx: Ctx, reference: string, given: RecordView): Promise<void> {
  demand(ctx, 'information.answer')
  const { partyId, view, answerWords } = RecordView.parse(given)
  await inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    const { numUpdatedRows } = await tables<MinisterTables>(tx)
      .updateTable('ministers.party_consulted')
      .set({ view, answer_words: answerWords, answered_at: tx.now(), recorded_by_name: tx.actor.name })
      .where('id', '=', partyId)
      .where('request_id', '=', found.id)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== 1) throw new NotFound('Whom you consulted')
    await recordInformationEvent(tx, 'party.heard', found.id, { partyId, view })
  })
}
