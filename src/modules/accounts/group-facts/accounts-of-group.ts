import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { GroupFactLine } from '../../register/index.ts'
import { accountHref } from '../links.ts'
import type { AccountTables } from '../tables.ts'

const SHOWN = 10

/**
 * The accounts of a group: that of its head, which counts for every member, and those that members had before they joined it; the
 * highest tier first.
 */
export async function accountsOfGroup(ctx: Ctx, groupId: string): Promise<GroupFactLine[]> {
  if (!may(ctx, 'account.read')) return []
  const found = await inTransaction(ctx, (tx) =>
    tables<AccountTables>(tx)
      .selectFrom('accounts.account_summary as a')
      .innerJoin('register.group_member as m', 'm.business_id', 'a.business_id')
      .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
      .select(['a.id', 'a.tier', 'a.lead', 'a.lead_body', 'a.business_id', 'b.name'])
      .where('m.group_id', '=', groupId)
      .where('a.status', '<>', 'ended')
      .orderBy('a.tier_position')
      .orderBy('b.name')
      .limit(SHOWN)
      .execute()
  )
  return found.map(({ id, tier, lead, lead_body, business_id, name }) => ({
    text: `${tier}, ${lead ? `led by ${[lead, lead_body].filter(Boolean).join(', ')}` : 'without a lead'}`,
    href: accountHref(id),
    from: { id: business_id, name }
  }))
}
