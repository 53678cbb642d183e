import { type Ctx, tables } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { londonDay } from '../../government/index.ts'
import type { SectorOfficeTables } from '../tables.ts'

/** Every service time there was, is and is to be, those in force first. */
export async function listServiceTimes(ctx: Ctx) {
  const today = londonDay(ctx.now())
  const rows = await inTransaction(ctx, (tx) =>
    tables<SectorOfficeTables>(tx)
      .selectFrom('sector_offices.service_time as s')
      .leftJoin('sector_offices.office as o', 'o.id', 's.office_id')
      .orderBy('s.valid_from', 'desc')
      .orderBy('o.name')
      .orderBy('s.tier')
      .orderBy('s.urgency')
      .selectAll('s')
      .select('o.name as office')
      .execute()
  )
  const order = { 'In force': 0, 'To come': 1, Ended: 2 }
  return rows
    .map((one) => ({
      ...one,
      from: inWords(one.valid_from),
      until: one.valid_to && inWords(one.valid_to),
      state:
        one.valid_from > today
          ? ('To come' as const)
          : one.valid_to && one.valid_to < today
            ? ('Ended' as const)
            : ('In force' as const)
    }))
    .sort((a, b) => order[a.state] - order[b.state])
}

const inWords = (day: string) => shortDayInWords(new Date(`${day}T12:00:00Z`))
