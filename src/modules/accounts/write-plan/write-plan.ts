import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'
import type { WritePlan } from './write-plan.schema.ts'

/** Writes the draft of an account plan, or begins the next version; what was approved stays as it was beside it. */
export async function writePlan(ctx: Ctx, accountId: string, input: WritePlan): Promise<{ number: number }> {
  demand(ctx, 'account.keep')
  const { companyPriorities, governmentPriorities, strategy } = input
  noHigherMarking({ companyPriorities, governmentPriorities, strategy })
  return inTransaction(ctx, (tx) => writeIt(tx, accountId, input))
}

async function writeIt(
  tx: Ctx,
  accountId: string,
  { marking, companyPriorities, governmentPriorities, strategy }: WritePlan
) {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  const latest = await latestVersion(tx, accountId)
  if (latest?.status === 'sent')
    throw new RuleBroken(
      'plan-with-the-director',
      'The plan waits for approval. Wait for the answer, or ask for it back'
    )
  const text = {
    company_priorities: companyPriorities,
    government_priorities: governmentPriorities,
    strategy,
    written_by: tx.actor.id,
    written_by_name: tx.actor.name,
    written_at: tx.now()
  }
  const number = latest?.status === 'draft' ? latest.number : (latest?.number ?? 0) + 1
  if (latest?.status === 'draft')
    await tables<AccountTables>(tx).updateTable('accounts.plan_version').set(text).where('id', '=', latest.id).execute()
  else
    await tables<AccountTables>(tx)
      .insertInto('accounts.plan_version')
      .values({ account_id: accountId, number, ...text })
      .execute()
  await tables<AccountTables>(tx)
    .updateTable('accounts.account')
    .set({ plan_marking: marking })
    .where('id', '=', accountId)
    .execute()
  await recordEvent(tx, 'account.plan-written', accountId, { number, marking })
  return { number }
}

const latestVersion = (ctx: Ctx, accountId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.plan_version')
    .where('account_id', '=', accountId)
    .orderBy('number', 'desc')
    .select(['id', 'number', 'status'])
    .executeTakeFirst()
