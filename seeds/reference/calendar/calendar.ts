import type { Ctx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'

export const calendar = {
  name: 'bank holidays and when a working day ends',
  async run(ctx: Ctx) {
    const days = readRows(new URL('bank-holidays.csv', import.meta.url)).map((day) => ({
      ...day,
      notes: day.notes ?? ''
    }))
    await upsertRows(ctx, 'government.bank_holiday', ['division', 'held_on'], days)
    await upsertRows(
      ctx,
      'government.working_day_rule',
      ['valid_from'],
      [{ cut_off: '17:00', basis: 'Set locally', valid_from: '2012-01-01', valid_to: null }]
    )
  }
}
