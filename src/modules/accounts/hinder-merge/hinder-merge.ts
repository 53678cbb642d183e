import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'
import type { AccountTables } from '../tables.ts'

const LOOKS = systemActor('accounts', ['account.read', 'account.oversee', 'proposal.read'])

/** A business has one account and one lead: two managed businesses are not made one before people have said who leads. */
export const hinderMerge = (ctx: Ctx, businessIds: readonly string[]): Promise<string | undefined> =>
  actingAs(ctx, LOOKS, async (tx) => {
    const db = tables<AccountTables>(tx)
    const ids = [...businessIds]
    const accounts = await db
      .selectFrom('accounts.account')
      .select('id')
      .where('business_id', 'in', ids)
      .where('ended_on', 'is', null)
      .execute()
    if (accounts.length > 1)
      return 'Both are managed accounts, each with its own lead. End one of the accounts first, once the leads have agreed who goes on'
    const offered = await db
      .selectFrom('accounts.hand_over')
      .select('id')
      .where('answer', 'is', null)
      .where('account_id', 'in', ['00000000-0000-0000-0000-000000000000', ...accounts.map(({ id }) => id)])
      .executeTakeFirst()
    if (offered) return 'The account is being handed over. Have the offer answered first'
    const proposals = await db
      .selectFrom('accounts.proposal')
      .select('id')
      .where('business_id', 'in', ids)
      .where('decision', 'is', null)
      .execute()
    return proposals.length > 1 ? 'A tier is proposed for both. Have one of the proposals decided first' : undefined
  })
