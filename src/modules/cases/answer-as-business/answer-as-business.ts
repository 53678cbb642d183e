import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { workingDaysBetween } from '../../government/index.ts'
import { type FoundCase, theCaseIsOpen } from '../find-case.ts'
import { heldForBusiness } from '../held-for-business.ts'
import { laterBy } from '../later-by.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { writeMessage } from '../write-message.ts'
import { answerRefusals } from './refusal-words.ts'

const { en: say } = answerRefusals

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

export const AnswerInput = z.object({
  words: z.string({ error: say.messageMissing }).trim().min(1, say.messageMissing).max(8000, say.messageLong),
  inConfidence: z.enum(['yes', 'no']).default('no')
})

/** The business writes in its thread, through the link it opened. If government was waiting, the clock runs again. */
export const answerAsBusiness = async (
  ctx: Ctx,
  reference: string,
  { words, inConfidence = 'no' }: z.input<typeof AnswerInput>
): Promise<{ messageId: string }> =>
  inTransaction(ctx, async (tx) => {
    const found = await heldForBusiness(tx, reference)
    theCaseIsOpen(found)
    const messageId = await writeMessage(tx, found.id, 'from-business', words, {
      byName: found.contact_name,
      inConfidence: inConfidence === 'yes'
    })
    if (found.paused_at)
      await actingAs(tx, DESK, (desk) => runTheClockAgain(desk, found, found.paused_at ?? desk.now()))
    await recordEvent(tx, 'case.answered', found.id, { messageId, clockResumed: Boolean(found.paused_at) })
    return { messageId }
  })

/** The dates move by the working days that government spent waiting, no more. */
async function runTheClockAgain(ctx: Ctx, found: FoundCase, pausedAt: Date) {
  const nation = found.nation
  const days = await workingDaysBetween(ctx, nation, pausedAt, ctx.now())
  await tables<CaseTables>(ctx)
    .updateTable('cases.case')
    .set({ status: 'in-progress', paused_at: null, resolve_by: await laterBy(ctx, nation, found.resolve_by, days) })
    .where('id', '=', found.id)
    .execute()
}
