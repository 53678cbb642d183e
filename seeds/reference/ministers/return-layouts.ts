import fs from 'node:fs'
import type { Ctx } from '../../../src/platform/ctx.ts'
import { type Row, upsertRows } from '../places/upsert-rows.ts'

type Kind = 'hospitality' | 'gifts' | 'travel' | 'officials-meetings'
type DeclarationLayout = Row & { kind: Kind }

/** What each of the other returns is called, in titles and file names. */
const CALLED: Readonly<Record<Kind, { title: string; words: string }>> = {
  hospitality: { title: 'ministerial hospitality', words: 'Hospitality that ministers of [Department] received' },
  gifts: { title: 'ministerial gifts', words: 'Gifts that ministers of [Department] gave and received' },
  travel: { title: 'ministerial overseas travel', words: 'Journeys abroad of ministers of [Department]' },
  'officials-meetings': {
    title: 'senior officials’ meetings',
    words: 'Meetings of senior officials of [Department] with external organisations and individuals'
  }
}

const AS_PUBLISHED =
  'Columns as departments publish them; title and file name set locally, after those that guidance fixes for ministers’ meetings'

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
    await upsertRows(ctx, 'ministers.return_layout', ['code'], otherLayouts())
  }
}

function otherLayouts(): Row[] {
  const layouts: DeclarationLayout[] = JSON.parse(
    fs.readFileSync(new URL('declaration-layouts.json', import.meta.url), 'utf8')
  )
  return layouts.map((layout) => {
    const { title, words } = CALLED[layout.kind]
    return {
      ...FIXED,
      date_format: 'iso',
      source_words: AS_PUBLISHED,
      page_title: `[Department]: ${title}, [month to month] [year]`,
      csv_title: `[Department] ${title} [month to month] [year]`,
      summary: `${words}, [month to month] [year]. Each of them with nothing to declare has a nil return.`,
      file_name: `[Department]-${layout.kind}-[month to month]-[year].csv`,
      ...layout
    }
  })
}
