import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { recordDiaryEvent } from '../record-diary-event.ts'
import type { MinisterTables } from '../tables.ts'
import { theOfficeOfThePostDoesIt } from '../their-body-does-it.ts'

export const SetAsideDutyInput = z.object({
  accountId: z.uuid(),
  untilOn: z.iso.date('Enter the day until which it is waived, like 27 3 2027'),
  reason: z.string({ error: 'Say why' }).trim().min(10, 'Say why in a sentence: it stays on the record').max(500)
})

/**
 * Waives the duty to meet a business until a day, with a reason that stays on the record. It is for the department whose minister
 * owes it to do; what nobody owes, nobody can waive. A waiver never lasts beyond a year.
 */
export async function setAsideDuty(ctx: Ctx, given: z.input<typeof SetAsideDutyInput>): Promise<void> {
  demand(ctx, 'duty.keep')
  const { accountId, untilOn, reason } = SetAsideDutyInput.parse(given)
  const today = londonDay(ctx.now())
  itEndsWithinAYear(today, untilOn)
  await inTransaction(ctx, async (tx) => {
    await theOfficeOfThePostDoesIt(tx, await whoOwesIt(tx, accountId))
    await tables<MinisterTables>(tx)
      .insertInto('ministers.waiver')
      .values({
        account_id: accountId,
        from_on: today,
        until_on: untilOn,
        reason,
        waived_by: tx.actor.id,
        waived_by_name: tx.actor.name,
        waived_at: tx.now()
      })
      .execute()
    await recordDiaryEvent(tx, 'duty.waived', accountId, { accountId, untilOn })
  })
}

function itEndsWithinAYear(today: string, untilOn: string) {
  const year = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`
  if (untilOn <= today) throw new RuleBroken('waiver-over', 'The day must be in the future', 'untilOn')
  if (untilOn > year)
    throw new RuleBroken('waiver-too-long', 'A waiver lasts a year at most. Choose an earlier day', 'untilOn')
}

async function whoOwesIt(ctx: Ctx, accountId: string): Promise<string> {
  const duty = await tables<MinisterTables>(ctx)
    .selectFrom('ministers.duty')
    .where('account_id', '=', accountId)
    .select('post_id')
    .executeTakeFirst()
  if (!duty) throw new NotFound('This duty')
  if (!duty.post_id)
    throw new RuleBroken(
      'nobody-owes-it',
      'No post owes this meeting, so nobody can waive it. Delegate it to a post first'
    )
  return duty.post_id
}
