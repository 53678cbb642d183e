import { z } from 'zod'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs, inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { heldForBusiness } from '../held-for-business.ts'
import { recordEvent } from '../record-event.ts'
import type { CaseTables } from '../tables.ts'
import { answerRefusals } from './refusal-words.ts'

const { en: say } = answerRefusals

const DESK = systemActor('front door', ['case.work', 'case.read-all'])

export const HelpedInput = z.object({
  helped: z.enum(['yes', 'partly', 'no'], { error: say.helpedMissing })
})

/** The business judges the outcome; the figures of how well the service keeps its word are counted from this. */
export async function sayIfItHelped(
  ctx: Ctx,
  reference: string,
  { helped }: z.infer<typeof HelpedInput>
): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const found = await heldForBusiness(tx, reference)
    if (!found.closed_at) throw new RuleBroken('case-open', say.stillOpen)
    await actingAs(tx, DESK, (desk) =>
      tables<CaseTables>(desk).updateTable('cases.case').set({ helped }).where('id', '=', found.id).execute()
    )
    await recordEvent(tx, 'case.judged', found.id, { helped })
  })
}
