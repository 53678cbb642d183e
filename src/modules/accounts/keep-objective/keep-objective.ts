import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'
import type { KeepObjective } from './keep-objective.schema.ts'

/** Adds an objective to an account, or says how far one has come and what is in its way. One that is reached stands at 100. */
export async function keepObjective(ctx: Ctx, accountId: string, input: KeepObjective): Promise<{ id: string }> {
  demand(ctx, 'account.keep')
  const { id, title, detail, targetOn, progress, blocker, status } = input
  noHigherMarking({ title, detail, blocker })
  if (status === 'reached' && progress < 100)
    throw new RuleBroken('reached-is-all', 'An objective that is reached stands at 100', 'progress')
  return inTransaction(ctx, async (tx) => {
    await accountInHand(tx, accountId)
    await theyAreOnTheTeam(tx, accountId)
    const row = {
      ...{ title, progress, status },
      detail: detail ?? null,
      target_on: targetOn,
      blocker: blocker ?? null,
      changed_by_name: ctx.actor.name,
      changed_at: tx.now()
    }
    const key = id ?? (await newId(tx))
    if (id) await change(tx, accountId, id, row)
    else
      await tables<AccountTables>(tx)
        .insertInto('accounts.objective')
        .values({ id: key, account_id: accountId, ...row })
        .execute()
    await recordEvent(tx, 'account.objective-moved', accountId, {
      objectiveId: key,
      progress,
      status,
      blocked: blocker !== undefined
    })
    return { id: key }
  })
}

async function change(ctx: Ctx, accountId: string, id: string, row: object) {
  const changed = await tables<AccountTables>(ctx)
    .updateTable('accounts.objective')
    .set(row)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) throw new NotFound('This objective')
}
