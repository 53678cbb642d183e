import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay, noHigherMarking } from '../../government/index.ts'
import { monthsAfter } from '../months-after.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

const yesNo = (words: string) => z.enum(['yes', 'no'], { error: words }).transform((said) => said === 'yes')

export const HoldReview = z.object({
  planQuality: z.coerce
    .number({ error: 'Select how good the plan is' })
    .int()
    .min(1, 'Select how good the plan is')
    .max(5),
  cadenceKept: yesNo('Select yes or no'),
  promisesKept: yesNo('Select yes or no'),
  handOverRisk: z.enum(['low', 'some', 'high'], { error: 'Select what would be lost' }),
  remarks: z
    .string({ error: 'Enter what follows' })
    .trim()
    .min(1, 'Enter what follows')
    .max(3000, 'Use 3,000 characters or fewer')
})
export type HoldReview = z.infer<typeof HoldReview>

/** Notes a review of an account, held twice a year: the next is due as many months on as its tier says. */
export async function holdReview(ctx: Ctx, accountId: string, input: HoldReview): Promise<{ nextOn: string }> {
  demand(ctx, 'account.keep')
  noHigherMarking({ remarks: input.remarks })
  return inTransaction(ctx, (tx) => holdIt(tx, accountId, input))
}

async function holdIt(tx: Ctx, accountId: string, input: HoldReview): Promise<{ nextOn: string }> {
  const account = await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  const heldOn = londonDay(tx.now())
  const tier = await tables<AccountTables>(tx)
    .selectFrom('accounts.tier')
    .where('code', '=', account.tier_code)
    .select('review_every_months')
    .executeTakeFirstOrThrow()
  const nextOn = monthsAfter(heldOn, tier.review_every_months)
  await tables<AccountTables>(tx)
    .insertInto('accounts.review')
    .values({
      account_id: accountId,
      held_on: heldOn,
      plan_quality: input.planQuality,
      cadence_kept: input.cadenceKept,
      promises_kept: input.promisesKept,
      hand_over_risk: input.handOverRisk,
      remarks: input.remarks,
      next_on: nextOn,
      held_by: tx.actor.id,
      held_by_name: tx.actor.name,
      held_at: tx.now()
    })
    .execute()
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ review_on: nextOn })
    .where('id', '=', accountId)
    .execute()
  await recordEvent(tx, 'account.review-held', accountId, { nextOn })
  return { nextOn }
}
