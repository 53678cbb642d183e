import fs from 'node:fs'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { type Row, upsertRows } from '../places/upsert-rows.ts'

/** What guidance fixes and no department may alter. */
const FIXED = {
  page_title: '[Department]: ministerial overseas travel and meetings, [month to month] [year]',
  csv_title: '[Department] ministerial meetings [month to month] [year]',
  summary:
    'Meetings of ministers of [Department] with external organisations and individuals, [month to month] [year]. Each minister with nothing to declare has a nil return.',
  file_name: '[Department]-ministerial-meetings-[month to month]-[year].csv',
  nil_words: 'Nil Return',
  source_words: 'Set locally, after Cabinet Office guidance on transparency data'
}

export const returnLayouts = {
  name: 'layouts of transparency returns',
  async run(ctx: Ctx) {
    const layouts: Row[] = JSON.parse(fs.readFileSync(new URL('return-layouts.json', import.meta.url), 'utf8'))
    await upsertRows(
      ctx,
      'ministers.return_layout',
      ['code'],
      layouts.map((layout) => ({ ...layout, ...FIXED }))
    )
  }
}
