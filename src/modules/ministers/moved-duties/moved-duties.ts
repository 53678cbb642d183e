import { sql } from 'kysely'
import { type Ctx, openTx } from '../../../platform/ctx.ts'
import { dayInWords, type MovedLine, type ReshufflePart } from '../../government/index.ts'

type Row = { postId: string; business: string; dueOn: string | null; title: string | null; day: string | null }

/** What comes with a minister’s post on reshuffle day: the duty to meet, bids that wait, and meetings already agreed. */
export const movedDuties: ReshufflePart = {
  title: 'Duties, bids and meetings of ministers',
  async load(ctx: Ctx, { postIds }) {
    if (postIds.length === 0) return []
    const ids = sql`${`{${postIds.join(',')}}`}::uuid[]`
    const { rows } =
      await sql<Row>`select d.post_id as "postId", d.business, d.due_on as "dueOn", null as title, null as day
        from ministers.duty d where d.post_id = any (${ids})
      union all
      select b.post_id, r.name, null, b.title, coalesce(b.held_on, b.wished_on)::text from ministers.bid b
        join register.business_summary r on r.id = b.business_id where b.post_id = any (${ids}) and b.status in ('waiting', 'accepted')
      order by 1, 2`.execute(openTx(ctx).db)
    return rows.map(
      ({ postId, business, dueOn, title, day }): MovedLine => ({
        postId,
        words: dueOn
          ? `a meeting is owed to ${business} by ${dayInWords(dueOn)}`
          : `${title ?? ''} with ${business}, ${dayInWords(day ?? '')}`
      })
    )
  }
}
