import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { NotFound } from '../../../platform/errors.ts'
import { noHigherMarking } from '../../government/index.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyAreOnTheTeam } from '../rules/they-are-on-the-team.ts'
import type { AccountTables } from '../tables.ts'

export const KeepExchange = z.union([
  z.object({ id: z.uuid(), status: z.enum(['open', 'met', 'dropped']) }),
  z.object({
    side: z.enum(['business', 'government'], { error: 'Select whose it is' }),
    kind: z.enum(['ask', 'offer'], { error: 'Select ask or offer' }),
    words: z
      .string({ error: 'Enter the ask or offer' })
      .trim()
      .min(1, 'Enter the ask or offer')
      .max(1000, 'Use 1,000 characters or fewer')
  })
])
export type KeepExchange = z.infer<typeof KeepExchange>

/** Notes what one side asks of the other or offers it, or says that it was met or dropped. */
export async function keepExchange(ctx: Ctx, accountId: string, input: KeepExchange): Promise<{ id: string }> {
  demand(ctx, 'account.keep')
  return inTransaction(ctx, (tx) => keepIt(tx, accountId, input))
}

async function keepIt(tx: Ctx, accountId: string, input: KeepExchange): Promise<{ id: string }> {
  await accountInHand(tx, accountId)
  await theyAreOnTheTeam(tx, accountId)
  const db = tables<AccountTables>(tx)
  let id = 'id' in input ? input.id : ''
  if ('id' in input) {
    const changed = await db
      .updateTable('accounts.exchange')
      .set({ status: input.status })
      .where('id', '=', input.id)
      .where('account_id', '=', accountId)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new NotFound('This ask or offer')
    // Where the firm was shown it, the firm sees what became of it.
    await db
      .updateTable('accounts.shared_ask')
      .set({ status: input.status })
      .where('exchange_id', '=', input.id)
      .execute()
  } else {
    id = await newId(tx)
    noHigherMarking({ words: input.words })
    await db
      .insertInto('accounts.exchange')
      .values({ id, account_id: accountId, ...input, added_by_name: tx.actor.name, added_at: tx.now() })
      .execute()
  }
  await recordEvent(
    tx,
    'account.exchange-kept',
    accountId,
    'id' in input ? { status: input.status } : { status: 'open' }
  )
  return { id }
}
