import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { NotAllowed } from '../../../platform/errors.ts'
import { londonDay } from '../../government/index.ts'
import type { AccountTables } from '../tables.ts'

/** Lead and deputy keep their account, and whoever covers for one of them today; those who oversee accounts keep any. */
export async function theyLookAfterIt(ctx: Ctx, accountId: string): Promise<void> {
  if (!(await lookAfterIt(ctx, accountId))) throw new NotAllowed('account.oversee')
}

export async function lookAfterIt(ctx: Ctx, accountId: string): Promise<boolean> {
  if (may(ctx, 'account.oversee')) return true
  const today = londonDay(ctx.now())
  const covering = tables<AccountTables>(ctx)
    .selectFrom('accounts.cover')
    .select('absent_id')
    .where('account_id', '=', accountId)
    .where('covering_id', '=', ctx.actor.id)
    .where('from_on', '<=', today)
    .where('until_on', '>', today)
  const found = await tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member')
    .select('id')
    .where('account_id', '=', accountId)
    .where('is_current', '=', true)
    .where('role_code', 'in', ['lead', 'deputy'])
    .where((eb) => eb.or([eb('official_id', '=', ctx.actor.id), eb('official_id', 'in', covering)]))
    .executeTakeFirst()
  return found !== undefined
}
