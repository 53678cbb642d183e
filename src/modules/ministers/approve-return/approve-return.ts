import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { lockReturn } from '../lock-return.ts'
import { type LoadedReturn, loadReturn } from '../quarter-return/load-return.ts'
import { type QuarterCounted, quarterCounted } from '../quarter-return/quarter-counted.ts'
import type { SignedLine } from '../quarter-return/signed-lines.ts'
import { recordEvent } from '../record-event.ts'
import { signFirst } from '../sign-first.ts'
import type { MinisterTables } from '../tables.ts'
import { theirBodyDoesIt } from '../their-body-does-it.ts'
import { ApproveReturn } from './approve-return.schema.ts'

/** The first signature: a private office says that every line of the quarter is decided and right. Nothing may be left open. */
export async function approveReturn(ctx: Ctx, given: ApproveReturn): Promise<{ id: string }> {
  demand(ctx, 'return.approve')
  const { department, quarterFrom } = ApproveReturn.parse(given)
  return inTransaction(ctx, async (tx) => {
    await lockReturn(tx, { body: department, quarterFrom, kind: 'meetings' })
    const loaded = await loadReturn(tx, department, quarterFrom)
    await theirBodyDoesIt(tx, loaded.body.id)
    theQuarterIsOver(tx, loaded)
    nothingIsOpen(loaded)
    allOfItIsSeen(loaded, await quarterCounted(tx, loaded))
    if (loaded.signed?.published_at) throw new RuleBroken('return-published', 'This return has been published already')
    if (loaded.signed?.first_by)
      throw new RuleBroken('return-signed', `${loaded.signed.first_by_name} has signed it already`)
    const { id } = await signFirst(tx, {
      bodyId: loaded.body.id,
      quarterFrom,
      kind: 'meetings',
      layout: loaded.layout.code
    })
    await freeze(tx, id, loaded.published)
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
  if (londonDay(now()) <= quarter.to)
    throw new RuleBroken(
      'quarter-not-over',
      'The quarter is not over, so meetings may still be held in it. Sign once it is'
    )
}

function allOfItIsSeen({ lines }: LoadedReturn, { met }: QuarterCounted) {
  const unseen = met - lines.length
  if (unseen > 0)
    throw new RuleBroken(
      'return-unseen',
      `${unseen === 1 ? '1 engagement' : `${unseen} engagements`} of these ministers in the quarter may be seen by named people or teams only, and you are not among them. Ask whoever sees the whole diary to sign, or to name you`
    )
}

function nothingIsOpen({ undecided, faulty }: LoadedReturn) {
  if (undecided > 0) throw new RuleBroken('return-unreconciled', undecidedWords(undecided))
  if (faulty > 0) throw new RuleBroken('purposes-unclear', `${faulty} purposes do not say what the meeting was about`)
}

const undecidedWords = (count: number) =>
  `${count === 1 ? '1 engagement is' : `${count} engagements are`} undecided. Say of each whether it is published, or why not`

/** Whoever signs second signs these words, whatever becomes of the engagements or of who may see them. */
async function freeze(ctx: Ctx, returnId: string, lines: readonly SignedLine[]) {
  if (lines.length === 0) return
  await tables<MinisterTables>(ctx)
    .insertInto('ministers.signed_line')
    .values(
      lines.map((line) => ({
        return_id: returnId,
        engagement_id: line.engagementId,
        person_id: line.personId,
        minister: line.minister,
        held_on: line.on,
        purpose: line.purpose,
        organisation_text: line.organisations,
        client: line.client
      }))
    )
    .execute()
}
