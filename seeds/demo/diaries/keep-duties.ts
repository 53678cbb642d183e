import { handOnDuty, setAsideDuty } from '../../../src/modules/ministers/index.ts'
import type { Actor, Ctx } from '../../../src/platform/ctx.ts'
import { inTransaction } from '../../../src/platform/db/in-transaction.ts'
import type { FirmToMeet } from './firms-to-meet.ts'

/** Two duties are waived and two are passed on, each with its reason; a department’s own office passes on what its minister owes. */
export async function keepDuties(
  ctx: Ctx,
  offices: ReadonlyMap<string, Actor>,
  firms: readonly FirmToMeet[]
): Promise<void> {
  const managed = firms.flatMap(({ account_id, ...firm }) => (account_id ? [{ ...firm, accountId: account_id }] : []))
  const untilOn = new Date(ctx.now().getTime() + 120 * 86_400_000).toISOString().slice(0, 10)
  await inTransaction(ctx, async (tx) => {
    for (const { accountId } of managed.slice(-2))
      await setAsideDuty(tx, { accountId, untilOn, reason: 'Invented for this demonstration: a merger is under way' })
  })
  for (const { accountId, post_id, body_slug } of managed.slice(-4, -2)) {
    const other = firms.find((firm) => firm.post_id !== post_id)
    const actor = offices.get(body_slug)
    if (other && actor)
      await handOnDuty(
        { ...ctx, actor },
        {
          accountId,
          toPostId: other.post_id,
          reason: 'Invented for this demonstration: that minister visits the site next month'
        }
      )
  }
}
