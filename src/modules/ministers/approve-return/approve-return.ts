import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type LoadedReturn, loadReturn } from '../quarter-return/load-return.ts'
import { recordEvent } from '../record-event.ts'
import type { MinisterTables } from '../tables.ts'
import { ApproveReturn } from './approve-return.schema.ts'

/** The first signature: a private office says that every line of the quarter is decided and right. Nothing may be left open. */
export async function approveReturn(ctx: Ctx, given: ApproveReturn): Promise<{ id: string }> {
  demand(ctx, 'return.approve')
  const { department, quarterFrom } = ApproveReturn.parse(given)
  return inTransaction(ctx, async (tx) => {
    const loaded = await loadReturn(tx, department, quarterFrom)
    theQuarterIsOver(tx, loaded)
    nothingIsOpen(loaded)
    if (loaded.signed?.published_at) throw new RuleBroken('return-published', 'This return has been published already')
    if (loaded.signed?.first_by)
      throw new RuleBroken('return-signed', `${loaded.signed.first_by_name} has signed it already`)
    const { id } = await tables<MinisterTables>(tx)
      .insertInto('ministers.quarter_return')
      .values({
        body_id: loaded.body.id,
        quarter_from: quarterFrom,
        layout: loaded.layout.code,
        first_by: tx.actor.id,
        first_by_name: tx.actor.name,
        first_at: tx.now()
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordEvent(tx, 'return.approved', id, {
      department,
      quarterFrom,
      lines: loaded.published.length,
      nil: loaded.nil.length
    })
    return { id }
  })
}

function theQuarterIsOver({ now }: Ctx, { quarter }: LoadedReturn) {
  if (now().toISOString().slice(0, 10) <= quarter.to)
    throw new RuleBroken(
      'quarter-not-over',
      'The quarter is not over, so meetings may still be held in it. Sign once it is'
    )
}

function nothingIsOpen({ undecided, faulty }: LoadedReturn) {
  if (undecided > 0) throw new RuleBroken('return-unreconciled', undecidedWords(undecided))
  if (faulty > 0) throw new RuleBroken('purposes-unclear', `${faulty} purposes do not say what the meeting was about`)
}

const undecidedWords = (count: number) =>
  `${count === 1 ? '1 engagement is' : `${count} engagements are`} undecided. Say of each whether it is published, or why not`
