import { sql } from 'kysely'
import { systemActor } from '../../../platform/auth/system-actor.ts'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { actingAs } from '../../../platform/db/in-transaction.ts'

export type ManagerOfFirm = { official: string; email: string; body: string; role: string; business: string }

const SHOWING = systemActor('account managers shown to firms', ['account.read', 'business.read', 'official.find'])

/**
 * Who leads the relationship with these businesses for the whole of government, and who is the deputy, as the firm itself is
 * told. Ask only for businesses for which the visitor has shown that they speak.
 */
export const teamForFirm = (ctx: Ctx, businessIds: readonly string[]): Promise<ManagerOfFirm[]> =>
  actingAs(ctx, SHOWING, async (tx) => {
    const { rows } = await sql<ManagerOfFirm>`select m.official, m.email, m.body, m.role, b.name as business
      from accounts.account_summary a join accounts.team_member m on m.account_id = a.id
        join register.business_summary b on b.id = a.business_id
      where a.status <> 'ended' and m.is_current and m.role_code in ('lead', 'deputy') and a.business_id in (
        select coalesce(g.group_id, i.id) from unnest(${`{${businessIds.join(',')}}`}::uuid[]) i (id)
          left join register.group_member g on g.business_id = i.id)
      order by b.name, m.role_position limit 20`.execute(openTx(tx).db)
    return rows
  })
