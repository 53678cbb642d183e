import { sql } from 'kysely'
import { z } from 'zod'
import { type Ctx, demand, tables } from '../../../platform/ctx.ts'
import { dayInWords } from '../../../platform/dates.ts'
import { inTransaction } from '../../../platform/db/in-transaction.ts'
import type { MinisterTables } from '../tables.ts'

const SHOWN = 15

/** Meetings that ministers had, the latest first, by words of the title, the business or the minister. */
export async function meetingsToChoose(ctx: Ctx, q: string, chosen: string | undefined) {
  demand(ctx, 'information.answer')
  return inTransaction(ctx, async (tx) => {
    let asked = tables<MinisterTables>(tx)
      .selectFrom('engagements.kept_engagement as e')
      .where('e.status', 'in', ['held', 'archived'])
      .orderBy('e.starts_at', 'desc')
      .limit(SHOWN)
      .select(['e.id', 'e.title', 'e.starts_at', 'e.archived_at'])
      .select(
        sql<string>`(select string_agg(distinct a.name, '; ') from engagements.attendance a where a.engagement_id = e.id and a.side = 'minister')`.as(
          'ministers'
        )
      )
      .select(
        sql<string>`(select string_agg(distinct b.name, '; ') from engagements.part_of_business p join register.business_summary b on b.id = p.business_id where p.engagement_id = e.id)`.as(
          'businesses'
        )
      )
    const one = z.uuid().safeParse(chosen)
    if (one.success && !q) asked = asked.where('e.id', '=', one.data)
    else
      asked = asked.where(
        sql<boolean>`exists (select from engagements.attendance a where a.engagement_id = e.id and a.side = 'minister')`
      )
    for (const word of q.split(/\s+/).filter(Boolean).slice(0, 6)) asked = asked.where(mentions(word))
    const rows = await asked.execute()
    return rows.map(({ id, title, starts_at, archived_at, ministers, businesses }) => ({
      id,
      title,
      about: [dayInWords(starts_at), ministers, businesses, archived_at && 'Archived as recorded by mistake']
        .filter(Boolean)
        .join('. ')
    }))
  })
}

const mentions = (word: string) => {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  return sql<boolean>`(e.title ilike ${like}
    or exists (select from engagements.attendance a where a.engagement_id = e.id and a.name ilike ${like})
    or exists (select from engagements.part_of_business p join register.business_summary b on b.id = p.business_id
      where p.engagement_id = e.id and b.name ilike ${like}))`
}
