import { sql } from 'kysely'
import { type Ctx, demand, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'

export type NeverMet = { id: string; name: string; town: string | null; size: string; sector: string | null }

const SHOWN = 25

/** The largest employers of the register that no published meeting names: neither they nor another business of their group. */
export async function neverMet(ctx: Ctx): Promise<NeverMet[]> {
  demand(ctx, 'duty.read')
  const { rows } = await inTransaction(ctx, (tx) =>
    sql<NeverMet>`
      with met as (select distinct coalesce(g.group_id, a.business_id) as unit from ministers.attendance a
        left join register.group_member g on g.business_id = a.business_id where a.match = 'matched')
      select b.id, b.name, b.town, e.title as size, s.sector as sector
      from register.business_summary b join register.employee_band_summary e on e.code = b.employee_band and e.least >= 5000
        left join register.group_member g on g.business_id = b.id
        left join sector_offices.office_summary s on s.sector_code = b.primary_sector
      where b.employee_band is not null and b.live and not exists (select from met where met.unit = coalesce(g.group_id, b.id))
      order by e.position desc, b.name limit ${SHOWN}`.execute(openTx(tx).db)
  )
  return rows
}
