import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { type FoundCase, findCase, theCaseIsOpen, theirTeamOwnsIt } from '../find-case.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import type { CloseInput } from './close-case.schema.ts'

/** Ends a case with an outcome and words to the business: nothing is ever closed in silence. */
export async function closeCase(ctx: Ctx, reference: string, input: CloseInput): Promise<{ reference: string }> {
  demand(ctx, 'case.work')
  return inTransaction(ctx, async (tx) => {
    const found = await findCase(tx, reference, 'to-change')
    theCaseIsOpen(found)
    theirTeamOwnsIt(tx, found)
    await itIsNotOnOffer(tx, found)
    const outcome = await theOutcomeOfToday(tx, input.outcome)
    const messageId = await writeMessage(tx, found.id, 'to-business', input.words)
    await tables<CaseTables>(tx)
      .updateTable('cases.case')
      .set({
        status: outcome.closes_as,
        outcome_code: outcome.code,
        closed_at: tx.now(),
        first_replied_at: found.first_replied_at ?? tx.now(),
        owner_official_id: found.owner_official_id ?? tx.actor.id,
        owner_official_name: found.owner_official_name ?? tx.actor.name,
        paused_at: null,
        with_supervisor: false
      })
      .where('id', '=', found.id)
      .execute()
    await recordEvent(tx, 'case.closed', found.id, { outcome: outcome.code, messageId })
    return { reference: found.reference }
  })
}

async function itIsNotOnOffer(ctx: Ctx, found: FoundCase) {
  const offer = await tables<CaseTables>(ctx)
    .selectFrom('cases.hand_over')
    .where('case_id', '=', found.id)
    .where('answer', 'is', null)
    .select('id')
    .executeTakeFirst()
  if (offer)
    throw new RuleBroken(
      'on-offer',
      'This case is on offer to another team. Wait for its answer, or pull it back first'
    )
}

async function theOutcomeOfToday(ctx: Ctx, code: string) {
  const today = londonDay(ctx.now())
  const outcome = await tables<CaseTables>(ctx)
    .selectFrom('cases.outcome')
    .where('code', '=', code)
    // A duplicate is joined, which says what became of it; it is not simply closed.
    .where('closes_as', '<>', 'duplicate')
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>=', today)]))
    .selectAll()
    .executeTakeFirst()
  if (!outcome) throw new RuleBroken('outcome-unknown', 'Select the outcome', 'outcome')
  return outcome
}
