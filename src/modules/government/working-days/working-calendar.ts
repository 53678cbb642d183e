import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import { RuleBroken } from '../../../platform/errors.ts'
import { londonDay } from '../london-day.ts'
import type { Holidays } from './add-working-days-on.ts'

export type WorkingCalendar = { holidays: Holidays; cutOff: Temporal.PlainTime }

type Row = { cut_off: string | null; holidays: string[] | null }

/** A nation's bank holidays and the cut-off in force today, in one query. After the last year published, only weekends are known. */
export async function workingCalendar(ctx: Ctx, nation: string): Promise<WorkingCalendar> {
  const today = londonDay(ctx.now())
  const found = await inTransaction(ctx, (tx) =>
    sql<Row>`select (select array_agg(held_on::text) from government.bank_holiday h where h.division = n.bank_holiday_division) as holidays,
        (select cut_off::text from government.working_day_rule where valid_from <= ${today} and (valid_to is null or valid_to >= ${today})
          order by valid_from desc limit 1) as cut_off
      from government.nation n where n.code = ${nation}`.execute(openTx(tx).db)
  )
  const row = found.rows[0]
  if (!row?.holidays || !row.cut_off)
    throw new RuleBroken('nation-unknown', `No working calendar is known for ${nation}`, 'nation')
  return { holidays: new Set(row.holidays), cutOff: Temporal.PlainTime.from(row.cut_off) }
}
