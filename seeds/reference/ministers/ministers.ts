import fs from 'node:fs'
import { sql } from 'kysely'
import { openTx } from '../../../src/platform/ctx.ts'
import { readRows, upsertRows } from '../places/upsert-rows.ts'
import type { ReferenceSeed } from '../reference-seed.ts'

const BASIS = 'Set locally'
const FROM = '2026-01-01'
const COUNTS = ['meeting', 'video', 'visit', 'call', 'roundtable']

type Duty = { tier: string; everyDays: number; ranks: string[]; worth: number }

/** The duty by tier, and which posts answer for which sectors. A portfolio changed here is never changed back. */
export const ministersDuty: ReferenceSeed = {
  name: 'ministers: the duty to meet, and portfolios',
  async run(ctx) {
    const duties: Duty[] = JSON.parse(fs.readFileSync(new URL('duty.json', import.meta.url), 'utf8'))
    const rows = duties.map(({ tier, everyDays, ranks, worth }) => ({
      tier_code: tier,
      every_days: everyDays,
      ranks,
      forms: COUNTS,
      worth,
      basis: BASIS,
      valid_from: FROM
    }))
    await upsertRows(ctx, 'ministers.duty_setting', ['tier_code', 'valid_from'], rows)
    const portfolios = readRows(new URL('portfolios.csv', import.meta.url)).flatMap(({ body, post, sectors }) =>
      (sectors ?? '').split(';').map((pair) => {
        const [sector = '', fit = ''] = pair.split(':')
        return { body, post, sector, fit }
      })
    )
    await sql`insert into ministers.portfolio (post_id, sector_code, fit, basis, from_on)
      select p.id, r.sector, r.fit::numeric, ${BASIS}, ${FROM}::date
      from jsonb_to_recordset(${JSON.stringify(portfolios)}::jsonb) as r (body text, post text, sector text, fit text)
        join government.post_summary p on p.body_slug = r.body and p.title = r.post and p.seat = 1
      on conflict (post_id, sector_code, from_on) do nothing`.execute(openTx(ctx).db)
  }
}
