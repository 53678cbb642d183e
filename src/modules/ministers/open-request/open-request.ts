import { randomInt } from 'node:crypto'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { londonDay } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { recordInformationEvent } from '../record-information-event.ts'
import type { MinisterTables } from '../tables.ts'
import { dueUnderTheAct } from './due-under-the-act.ts'
import { gatherBlocks } from './gather-blocks.ts'
import { OpenRequest } from './open-request.schema.ts'

/**
 * Opens a request under the Freedom of Information Act 2000 and gathers, in one press, all that is held of the meeting and
 * the officer may see. It is due 20 working days after the day it came in, not counting bank holidays anywhere in the UK.
 */
export async function openRequest(ctx: Ctx, given: OpenRequest): Promise<{ reference: string; dueOn: string }> {
  demand(ctx, 'information.answer')
  const input = OpenRequest.parse(given)
  itHasArrived(ctx, input.receivedOn)
  return inTransaction(ctx, async (tx) => {
    await theMeetingIsKnown(tx, input.engagementId)
    const [id, reference, dueOn] = [await newId(tx), newReference(), await dueUnderTheAct(tx, input.receivedOn)]
    await tables<MinisterTables>(tx)
      .insertInto('ministers.information_request')
      .values({
        id,
        reference,
        engagement_id: input.engagementId,
        asked_words: input.askedWords,
        asker_name: input.askerName,
        asker_email: input.askerEmail,
        received_on: input.receivedOn,
        due_on: dueOn,
        extended_because: null,
        extended_at: null,
        owner_id: tx.actor.id,
        owner_name: tx.actor.name,
        opened_at: tx.now(),
        gathered_at: tx.now(),
        answered_at: null,
        answered_by_name: null
      })
      .execute()
    const pieces = await gatherBlocks(tx, id, input.engagementId)
    await recordInformationEvent(tx, 'information-request.opened', id, {
      engagementId: input.engagementId,
      dueOn,
      pieces
    })
    return { reference, dueOn }
  })
}

function itHasArrived(ctx: Ctx, receivedOn: string) {
  if (receivedOn > londonDay(ctx.now()))
    throw new RuleBroken('not-received', 'The day the request came in cannot be in the future', 'receivedOn')
}

async function theMeetingIsKnown(ctx: Ctx, engagementId: string) {
  const found = await tables<MinisterTables>(ctx)
    .selectFrom('engagements.kept_engagement')
    .where('id', '=', engagementId)
    .select('id')
    .executeTakeFirst()
  if (!found) throw new RuleBroken('meeting-unknown', 'Choose a meeting that you may see', 'engagementId')
}

const SIGNS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const newReference = () => `FOI-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join('')}`
