import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { dayInWords } from '../../government/index.ts'
import { findRequest } from '../find-request.ts'
import { DAYS_TO_ANSWER, dueUnderTheAct } from '../open-request/due-under-the-act.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { MoveDeadline } from './move-deadline.schema.ts'

/** Takes longer, once, to weigh the public interest (section 10(3)): at most another 20 working days, and whoever asked is told. */
export async function moveDeadline(ctx: Ctx, reference: string, given: MoveDeadline): Promise<void> {
  demand(ctx, 'information.answer')
  const { dueOn, reason } = MoveDeadline.parse(given)
  await inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    if (found.extended_because)
      throw new RuleBroken('extended-already', 'The time has been extended once already', 'dueOn')
    if (dueOn <= found.due_on) throw new RuleBroken('not-later', 'The new day must be later than the old one', 'dueOn')
    const last = await dueUnderTheAct(tx, found.received_on, 2 * DAYS_TO_ANSWER)
    if (dueOn > last) throw new RuleBroken('too-late', `The last day it can be is ${dayInWords(last)}`, 'dueOn')
    await tables<MinisterTables>(tx)
      .updateTable('ministers.information_request')
      .set({ due_on: dueOn, extended_because: reason, extended_at: tx.now() })
      .where('id', '=', found.id)
      .execute()
    await queueMail(tx, {
      key: `information-request:${found.id}:extended`,
      to: found.asker_email,
      subject: `Your request for information (${reference})`,
      body: [
        `Dear ${found.asker_name},`,
        `We need until ${dayInWords(dueOn)} to answer, because we are still weighing the public interest.`,
        reason,
        tx.actor.name
      ].join('\n\n'),
      aboutId: found.id
    })
    await recordInformationEvent(tx, 'information-request.extended', found.id, { dueOn })
  })
}
