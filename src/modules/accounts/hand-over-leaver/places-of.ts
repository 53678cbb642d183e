import { sql } from 'kysely'
import { type Ctx, tables } from '../../../platform/ctx.ts'
import type { AccountTables } from '../tables.ts'

/** Every place somebody holds on the team of a live account, the leading ones first, and whether it is offered to somebody. */
export const placesOf = (ctx: Ctx, officialId: string) =>
  tables<AccountTables>(ctx)
    .selectFrom('accounts.team_member as m')
    .innerJoin('accounts.account_summary as a', 'a.id', 'm.account_id')
    .innerJoin('register.business_summary as b', 'b.id', 'a.business_id')
    .where('m.official_id', '=', officialId)
    .where('m.until_on', 'is', null)
    .where('a.status', '<>', 'ended')
    .orderBy('m.role_position')
    .orderBy('b.name')
    .select([
      'm.id',
      'm.account_id',
      'm.official_id',
      'm.role_code',
      'm.role',
      'm.from_on',
      'b.name as business',
      'a.tier'
    ])
    .select(sql<boolean>`accounts.offered_to(m.account_id, m.role_code) is not null`.as('offered'))
    .execute()
