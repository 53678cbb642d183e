import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { remind } from '../../government/index.ts'
import { accountPlanHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'
import { pictureOfPlan } from './picture-of-plan.ts'

/** Sends the draft for approval. From here on it keeps the objectives, asks, offers and contributions as they are now. */
export async function sendPlan(ctx: Ctx, accountId: string): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => sendIt(tx, accountId))
}

async function sendIt(tx: Ctx, accountId: string): Promise<void> {
  await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  const draft = await tables<AccountTables>(tx)
    .selectFrom('accounts.plan_version')
    .where('account_id', '=', accountId)
    .where('status', '=', 'draft')
    .select(['id', 'number'])
    .executeTakeFirst()
  if (!draft) throw new RuleBroken('no-draft', 'There is no draft to send. Write the plan first')
  const picture = await pictureOfPlan(tx, accountId)
  if (picture.objectives.length === 0)
    throw new RuleBroken('no-objective', 'Add at least one objective before you send the plan')
  await tables<AccountTables>(tx)
    .updateTable('accounts.plan_version')
    .set({ status: 'sent', picture: JSON.stringify(picture), sent_by: tx.actor.id, sent_at: tx.now() })
    .where('id', '=', draft.id)
    .execute()
  await recordEvent(tx, 'account.plan-sent', accountId, { number: draft.number })
  const sponsors = await sponsorsOf(tx, accountId)
  await remind(tx, {
    to: sponsors,
    key: `plan-sent:${draft.id}`,
    words: `${tx.actor.name} sends you an account plan to approve`,
    href: accountPlanHref(accountId)
  })
}

async function sponsorsOf(ctx: Ctx, accountId: string): Promise<string[]> {
  const rows = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .where('account_id', '=', accountId)
    .where('role_code', '=', 'executive-sponsor')
    .where('is_current', '=', true)
    .select('official_id')
    .execute()
  return rows.map(({ official_id }) => official_id)
}
