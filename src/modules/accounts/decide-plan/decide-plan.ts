import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { remind } from '../../government/index.ts'
import { accountPlanHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import type { AccountTables } from '../tables.ts'

export const DecidePlan = z
  .object({
    decision: z.enum(['approved', 'returned'], { error: 'Select what you decide' }),
    remarks: z.string().trim().max(2000, 'Use 2,000 characters or fewer').default('')
  })
  .refine(({ decision, remarks }) => decision === 'approved' || remarks !== '', {
    message: 'Say what is to change',
    path: ['remarks']
  })
export type DecidePlan = z.infer<typeof DecidePlan>

/** Approves a plan that was sent, or sends it back with remarks; by a director other than whoever sent it. */
export async function decidePlan(ctx: Ctx, accountId: string, input: DecidePlan): Promise<void> {
  demand(ctx, 'plan.approve')
  await inTransaction(ctx, (tx) => decideIt(tx, accountId, input))
}

async function decideIt(tx: Ctx, accountId: string, { decision, remarks }: DecidePlan): Promise<void> {
  await accountInHand(tx, accountId)
  const sent = await tables<AccountTables>(tx)
    .selectFrom('accounts.plan_version')
    .where('account_id', '=', accountId)
    .where('status', '=', 'sent')
    .select(['id', 'number', 'sent_by'])
    .executeTakeFirst()
  if (!sent) throw new NotFound('A plan that waits for approval')
  if (sent.sent_by === tx.actor.id)
    throw new RuleBroken('own-plan', 'Somebody else approves a plan you sent', 'decision')
  await tables<AccountTables>(tx)
    .updateTable('accounts.plan_version')
    .set({ status: decision, remarks, decided_by_name: tx.actor.name, decided_at: tx.now() })
    .where('id', '=', sent.id)
    .execute()
  await recordEvent(tx, decision === 'approved' ? 'account.plan-approved' : 'account.plan-returned', accountId, {
    number: sent.number
  })
  await remind(tx, {
    to: [sent.sent_by],
    key: `plan-decided:${sent.id}`,
    words:
      decision === 'approved'
        ? `${tx.actor.name} has approved your account plan`
        : `${tx.actor.name} sends your account plan back with remarks`,
    href: accountPlanHref(accountId)
  })
}
