import { type Ctx, may, tables } from '../../../platform/ctx.ts'
import { shortDayInWords } from '../../../platform/dates.ts'
import type { EngagementViews } from '../../engagements/index.ts'
import type { FoundCase } from '../find-case.ts'

const SHOWN = 5

/**
 * The newest contacts of anyone in government with the business, planned ones first. Only what is OFFICIAL: what is marked
 * higher is read on its own page, where the reading is logged.
 */
export async function loadContacts(ctx: Ctx, found: FoundCase) {
  if (!found.business_id || !may(ctx, 'engagement.read')) return []
  const rows = await tables<EngagementViews>(ctx)
    .selectFrom('engagements.part_of_business as p')
    .innerJoin('engagements.engagement_summary as e', 'e.id', 'p.engagement_id')
    .where('p.business_id', '=', found.business_id)
    .where('e.status', '<>', 'cancelled')
    .where('e.marking', '=', 'OFFICIAL')
    .orderBy('p.starts_at', 'desc')
    .limit(SHOWN)
    .select(['e.id', 'e.title', 'e.form_title', 'e.status', 'e.owner_name', 'p.starts_at'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    on: shortDayInWords(row.starts_at),
    about: `${row.status === 'planned' ? `Planned ${row.form_title.toLowerCase()}` : row.form_title}, ${row.owner_name}`
  }))
}
