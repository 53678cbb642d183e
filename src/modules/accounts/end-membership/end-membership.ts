import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound, RuleBroken } from '../../../platform/errors.ts'
import { londonDay, remind } from '../../government/index.ts'
import { laterOf } from '../later-of.ts'
import { accountHref } from '../links.ts'
import { recordEvent } from '../record-event.ts'
import { accountInHand } from '../rules/account-in-hand.ts'
import { theyLookAfterIt } from '../rules/they-look-after-it.ts'
import type { AccountTables } from '../tables.ts'

/** Takes somebody off an account team from today; when they were on it stays known. A lead or deputy leaves by hand-over alone. */
export async function endMembership(ctx: Ctx, accountId: string, membershipId: string): Promise<void> {
  demand(ctx, 'account.keep')
  await inTransaction(ctx, (tx) => endIt(tx, accountId, membershipId))
}

async function endIt(tx: Ctx, accountId: string, membershipId: string): Promise<void> {
  await accountInHand(tx, accountId)
  await theyLookAfterIt(tx, accountId)
  const member = await tables<AccountTables>(tx)
    .selectFrom('accounts.membership as m')
    .innerJoin('accounts.team_role as r', 'r.code', 'm.role_code')
    .where('m.id', '=', membershipId)
    .where('m.account_id', '=', accountId)
    .where('m.until_on', 'is', null)
    .select(['m.official_id', 'm.from_on', 'r.code', 'r.sole'])
    .executeTakeFirst()
  if (!member) throw new NotFound('This place on the team')
  if (member.sole) throw new RuleBroken('role-by-hand-over', 'A lead or deputy leaves by hand-over')
  const today = londonDay(tx.now())
  await tables<AccountTables>(tx)
    .updateTable('accounts.membership')
    .set({ until_on: laterOf(member.from_on, today) })
    .where('id', '=', membershipId)
    .execute()
  await recordEvent(tx, 'account.member-left', accountId, { officialId: member.official_id, role: member.code })
  await remind(tx, {
    to: [member.official_id],
    key: `off-team:${membershipId}`,
    words: 'You are no longer on an account team',
    href: accountHref(accountId)
  })
}
