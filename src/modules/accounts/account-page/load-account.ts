import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { NotFound } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { BusinessPanel, PanelContent } from '../../register/index.ts'
import { lookAfterIt } from '../rules/they-look-after-it.ts'
import { signalsOf } from '../signals/account-signals.ts'
import type { AccountTables } from '../tables.ts'
import { storyOf } from './story-of.ts'

export type LoadedAccount = Awaited<ReturnType<typeof loadAccount>>

/** One account: its tier and dates, everybody on its team now and before, who stands in for whom, and what happened. */
export async function loadAccount(ctx: Ctx, accountId: string, panels: readonly BusinessPanel[] = []) {
  demand(ctx, 'account.read')
  return inTransaction(ctx, async (tx) => {
    const account = await summaryOf(tx, accountId)
    const shown: { title: string; content: PanelContent }[] = []
    for (const { title, load } of panels)
      shown.push({
        title,
        content: await load(tx, account.business_id, { includeGroup: true, groupId: account.business_id })
      })
    const signals = await signalsOf(tx, [account.business_id])
    return {
      account,
      today: londonDay(tx.now()),
      team: await teamOf(tx, accountId),
      covers: await coversOf(tx, accountId),
      signal: signals.get(account.business_id),
      group: await groupSizeOf(tx, account.business_id),
      panels: shown,
      story: await storyOf(tx, accountId),
      mine: !account.ended_on && (await lookAfterIt(tx, accountId))
    }
  })
}

async function summaryOf(ctx: Ctx, accountId: string) {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.account_summary as s')
    .innerJoin('accounts.account as a', 'a.id', 's.id')
    .innerJoin('register.business_summary as b', 'b.id', 's.business_id')
    .leftJoin('accounts.account_sponsor as p', 'p.account_id', 's.id')
    .selectAll('s')
    .select(['a.sponsor_post_id', 'p.post as sponsor_post', 'p.body as sponsor_body', 'p.minister as sponsor'])
    .select([
      'a.tier_reason',
      'a.end_reason',
      'a.dormant_reason',
      'b.name as business',
      'b.primary_sector',
      'b.region_code',
      'b.employee_band'
    ])
    .where('s.id', '=', accountId)
    .executeTakeFirst()
  if (!found) throw new NotFound('This account')
  return found
}

const teamOf = (ctx: Ctx, accountId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member as m')
    .leftJoin('register.business_summary as b', 'b.id', 'm.business_id')
    .selectAll('m')
    .select('b.name as business')
    .where('m.account_id', '=', accountId)
    .orderBy('m.role_position')
    .orderBy('m.from_on')
    .orderBy('m.official')
    .execute()

const coversOf = (ctx: Ctx, accountId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.cover as c')
    .innerJoin('government.official_summary as absent', 'absent.id', 'c.absent_id')
    .innerJoin('government.official_summary as covering', 'covering.id', 'c.covering_id')
    .select([
      'c.id',
      'c.absent_id',
      'c.from_on',
      'c.until_on',
      'c.reason',
      'absent.name as absent',
      'covering.name as covering'
    ])
    .where('c.account_id', '=', accountId)
    .where('c.until_on', '>', londonDay(ctx.now()))
    .orderBy('c.from_on')
    .execute()

async function groupSizeOf(ctx: Ctx, headId: string): Promise<number> {
  const found = await tables<AccountTables>(ctx)
    .selectFrom('register.group_member')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('group_id', '=', headId)
    .executeTakeFirst()
  return Number(found?.n ?? 0)
}
