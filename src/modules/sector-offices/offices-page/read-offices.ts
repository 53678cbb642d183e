import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { OfficeState } from '../tables.ts'

export type OfficeCard = {
  sectorCode: string
  sector: string
  slug: string
  name: string
  state: OfficeState
  covers: string
  examples: string[]
  leads: string[]
}

/** Who looks after each growth-driving sector, in plain words. */
export async function readOffices(ctx: Ctx): Promise<OfficeCard[]> {
  const found = await inTransaction(ctx, (tx) =>
    sql<OfficeCard>`select o.sector_code as "sectorCode", o.sector, o.slug, o.name, o.state, s.covers, s.examples,
        (select coalesce(json_agg(b.name order by p.position), '[]') from sector_offices.sponsor p
          join government.body_summary b on b.id = p.body_id where p.office_id = o.id and p.lead and p.to_on is null) as leads
      from sector_offices.office_summary o join sector_offices.sector s on s.code = o.sector_code
      order by s.position`.execute(openTx(tx).db)
  )
  return found.rows
}
