import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { queueMail } from '../../../platform/mail/queue-mail.ts'
import { dayInWords } from '../../government/index.ts'
import { findRequest } from '../find-request.ts'
import { dueUnderTheAct } from '../open-request/due-under-the-act.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { SendConsultation } from './send-consultation.schema.ts'

/** Half the time of an answer, so that what they say can still be weighed. Their view is heard; the decision stays with government. */
const DAYS_TO_REPLY = 10

/** Asks a business or a person whom a disclosure would touch what they think of it, by letter (section 45 code of practice, part 3). */
export async function sendConsultation(ctx: Ctx, reference: string, given: SendConsultation): Promise<{ id: string }> {
  demand(ctx, 'information.answer')
  const input = SendConsultation.parse(given)
  return inTransaction(ctx, async (tx) => {
    const found = await findRequest(tx, reference)
    const [id, replyBy] = [await newId(tx), await dueUnderTheAct(tx, londonDay(tx.now()), DAYS_TO_REPLY)]
    const replyByOn = [replyBy, found.due_on].sort()[0] ?? found.due_on
    await tables<MinisterTables>(tx)
      .insertInto('ministers.party_consulted')
      .values({
        id,
        request_id: found.id,
        business_id: input.businessId ?? null,
        party: input.party,
        email: input.email,
        words: input.words,
        asked_by_name: tx.actor.name,
        asked_at: tx.now(),
        reply_by_on: replyByOn,
        view: null,
        answer_words: null,
        answered_at: null,
        recorded_by_name: null
      })
      .execute()
    await queueMail(tx, {
      key: `information-request:${id}`,
      to: input.email,
      subject: `A request for information that touches you (${reference})`,
      body: letter(tx, input, replyByOn),
      aboutId: found.id
    })
    await recordInformationEvent(tx, 'party.consulted', found.id, {
      partyId: id,
      businessId: input.businessId ?? null,
      replyByOn
    })
    return { id }
  })
}

const letter = (ctx: Ctx, { party, words }: { party: string; words: string }, replyByOn: string) =>
  [
    `Dear ${party},`,
    words,
    `Tell us by ${dayInWords(replyByOn)}. We weigh what you say; the decision is ours under the Freedom of Information Act 2000.`,
    ctx.actor.name
  ].join('\n\n')
