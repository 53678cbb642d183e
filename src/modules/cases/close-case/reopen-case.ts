import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { workingDaysBetween } from '../../government/index.ts'
import { answerRefusals } from '../answer-as-business/refusal-words.ts'
import type { FoundCase } from '../find-case.ts'
import { heldForBusiness } from '../held-for-business.ts'
import { laterBy } from '../later-by.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'

const REOPEN_DAYS = 28
const DESK = systemActor('front door', ['case.work', 'case.read-all'])

/** The business says it is not over: within 28 days its case opens again with the same owner and the same clock. */
export async function reopenCase(ctx: Ctx, reference: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await heldForBusiness(tx, reference)
    itCanStillBeReopened(tx, found)
    await actingAs(tx, DESK, async (desk) =>
      tables<CaseTables>(desk)
        .updateTable('cases.case')
        .set({
          status: 'in-progress',
          outcome_code: null,
          closed_at: null,
          helped: null,
          resolve_by: await laterByTheTimeClosed(desk, found),
          reopened_count: found.reopened_count + 1
        })
        .where('id', '=', found.id)
        .execute()
    )
    await recordEvent(tx, 'case.reopened', found.id, { times: found.reopened_count + 1 })
  })
}

/** The clock stood while the case was closed: the date to settle it moves by the working days between, no more. */
async function laterByTheTimeClosed(ctx: Ctx, found: FoundCase): Promise<Date> {
  const days = await workingDaysBetween(ctx, found.nation, found.closed_at ?? ctx.now(), ctx.now())
  return laterBy(ctx, found.nation, found.resolve_by, days)
}

function itCanStillBeReopened(ctx: Ctx, found: FoundCase) {
  if (!found.closed_at) throw new RuleBroken('case-open', answerRefusals.en.alreadyOpen)
  if (ctx.now().getTime() - found.closed_at.getTime() > REOPEN_DAYS * 86_400_000) {
    throw new RuleBroken('reopen-too-late', answerRefusals.en.reopenTooLate)
  }
}
