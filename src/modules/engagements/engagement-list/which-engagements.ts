import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import type { ListAsked, View } from './list-asked.ts'

type Asked = Pick<ListAsked, 'view' | 'q' | 'business' | 'topic'>

/** What each view and filter means, in one place: a list, its count and a kept search of it can never differ. */
export const whichEngagements = (ctx: Ctx, asked: Asked) => sql`${inView(ctx, asked.view)} ${narrowed(asked)}`

/** Views of what is to come are told soonest first. */
export const forwards = (view: View) => view === 'coming' || view === 'due'

export const inOrder = (view: View) => (forwards(view) ? sql`e.starts_at, e.id` : sql`e.starts_at desc, e.id desc`)

function inView(ctx: Ctx, view: View) {
  const now = ctx.now()
  const mine = sql`(e.owner_id::text = ${ctx.actor.id} or e.id in (select a.engagement_id from engagements.attendance a where a.official_id::text = ${ctx.actor.id}))`
  const meanings: Record<View, ReturnType<typeof sql>> = {
    coming: sql`e.status = 'planned' and e.starts_at > ${now}`,
    due: sql`e.status = 'planned' and e.starts_at <= ${now} and ${mine}`,
    mine: sql`e.status in ('planned', 'held') and ${mine}`,
    held: sql`e.status = 'held'`,
    drafts: sql`e.status = 'draft'`,
    cancelled: sql`e.status = 'cancelled'`
  }
  return meanings[view]
}

function narrowed({ q, business, topic }: Asked) {
  const words = `%${q.replace(/[%_\\]/g, '')}%`
  const parts = [
    q
      ? sql`and (e.title ilike ${words} or e.owner_name ilike ${words} or exists (select from engagements.part_of_business p
          join register.business_summary s on s.id = p.business_id where p.engagement_id = e.id and s.name ilike ${words}))`
      : sql``,
    business
      ? sql`and e.id in (select p.engagement_id from engagements.part_of_business p where p.business_id = ${business})`
      : sql``,
    topic ? sql`and e.topics @> array[${topic}]` : sql``
  ]
  return sql.join(parts, sql` `)
}
